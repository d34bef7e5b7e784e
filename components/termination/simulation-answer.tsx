import type { ReactNode } from "react";
import { Temporal } from "temporal-polyfill";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import type { MotiveKind } from "@/lib/termination/motive";
import type { SimulatedEnd, Simulation } from "@/lib/termination/simulate";
import { reasonWords } from "./ground-words";
import { type GivenMotive, MotiveNotice } from "./motive-notice";
import { Deadlines, OtherEnds, TriedCalendar } from "./simulated-dates";
import { GapNotice, moneyFacts } from "./simulated-end";
import { WayList } from "./way-list";

type AnswerProps = {
  simulation: Simulation;
  /** The motive tried, and how the list names it. */
  motive: GivenMotive;
  /** What may be done next. */
  children?: ReactNode;
};

/** What a request would do, said without sending anything: the end and why, the money, the days without cover. */
export function SimulationAnswer({ simulation, motive, children }: AnswerProps) {
  const { outcome } = simulation;
  const [proposed] = simulation.ends;
  if (outcome.kind !== "ends" || !proposed) return <NoEnd simulation={simulation}>{children}</NoEnd>;
  return (
    <Panel title={titleOf(proposed)} id="resultat">
      <Why end={proposed} motive={motive.kind} receivedOn={simulation.receivedOn} />
      {!outcome.motiveApplies && (
        <MotiveNotice motive={motive} unmet={simulation.unmet} byDefault={outcome.byDefault} />
      )}
      <GapNotice end={proposed} newCoverFrom={simulation.newCoverFrom} />
      <DescriptionList items={moneyFacts(proposed)} />
      <div className="flex flex-wrap gap-4">
        {children}
        <TriedCalendar end={proposed} newCoverFrom={simulation.newCoverFrom} />
      </div>
      <OtherEnds simulation={simulation} sooner={outcome.sooner} />
      <Deadlines simulation={simulation} />
    </Panel>
  );
}

const titleOf = ({ ending, neverBegins }: SimulatedEnd) =>
  neverBegins ? "Le contrat ne prendrait pas effet" : `Le contrat finirait le ${formatDate(ending.endsOn)}`;

type WhyProps = { end: SimulatedEnd; motive: MotiveKind | null; receivedOn: Temporal.PlainDate };

function Why({ end: { ending }, motive, receivedOn }: WhyProps) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-muted">{`Pour une demande reçue le ${formatDate(receivedOn)}.`}</p>
      <p>{reasonWords(ending.ground, motive)}</p>
      {ending.ground === "life-event" && (
        <p>La demande devra dire le lien direct entre ce changement et les risques que le contrat couvre.</p>
      )}
      <p className="text-sm text-muted">{`Article ${ending.article}.`}</p>
    </div>
  );
}

type NoEndProps = { simulation: Simulation; children: ReactNode };

function NoEnd({ simulation: { outcome, receivedOn }, children }: NoEndProps) {
  if (outcome.kind === "already-ends")
    return (
      <Panel
        title={`Le contrat ${isBefore(outcome.endsOn, receivedOn) ? "est terminé depuis" : "se termine déjà"} le ${formatDate(outcome.endsOn)}`}
        id="resultat"
      >
        <p>Une demande n’y mettrait pas fin plus tôt. Si vous en envoyez une, un conseiller vous répond.</p>
        {children && <div>{children}</div>}
      </Panel>
    );
  if (outcome.kind !== "compulsory") return null;
  return (
    <Panel title="Ce contrat dépend de votre employeur" id="resultat">
      <p>
        Lui seul peut y mettre fin, car il l’a conclu pour tous ses salariés. Si vous envoyez une demande,
        elle est enregistrée, et un conseiller vous répond.
      </p>
      <p className="text-sm text-muted">{`Article ${outcome.article}.`}</p>
      <h3 className="text-lg">Les chemins qui existent</h3>
      <WayList ways={outcome.ways.map(({ way }) => way)} />
      {children && <div>{children}</div>}
    </Panel>
  );
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
