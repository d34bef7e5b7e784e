import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import type { Outcome } from "@/lib/termination/rules";
import type { SimulatedEnd, Simulation } from "@/lib/termination/simulate";
import { groundWords } from "./ground-words";
import { CalendarLink, Deadlines, OtherEnds } from "./simulated-dates";
import { GapNotice, moneyFacts } from "./simulated-end";
import { WayList } from "./way-list";

type AnswerProps = {
  simulation: Simulation;
  /** The motive tried, as the list names it. */
  motive: string | undefined;
  /** What may be done next. */
  children?: ReactNode;
};

/** What a request would do, said without sending anything: the end and why, the money, the days without cover. */
export function SimulationAnswer({ simulation, motive, children }: AnswerProps) {
  const { outcome } = simulation;
  const [proposed] = simulation.ends;
  if (outcome.kind !== "ends" || !proposed) return <NoEnd outcome={outcome}>{children}</NoEnd>;
  return (
    <Panel title={`Le contrat finirait le ${formatDate(proposed.ending.endsOn)}`} id="resultat">
      <Why end={proposed} />
      {motive && !outcome.motiveApplies && <MotiveUnmet motive={motive} article={outcome.byDefault} />}
      <GapNotice end={proposed} newCoverFrom={simulation.newCoverFrom} />
      <DescriptionList items={moneyFacts(proposed)} />
      <div className="flex flex-wrap gap-4">
        {children}
        <CalendarLink end={proposed} newCoverFrom={simulation.newCoverFrom} />
      </div>
      <OtherEnds simulation={simulation} sooner={outcome.sooner} />
      <Deadlines simulation={simulation} />
    </Panel>
  );
}

function Why({ end: { ending } }: { end: SimulatedEnd }) {
  return (
    <div className="flex flex-col gap-1">
      <p>{groundWords[ending.ground]}</p>
      <p className="text-sm text-muted">{`Article ${ending.article}.`}</p>
    </div>
  );
}

function MotiveUnmet({ motive, article }: { motive: string; article: string | null }) {
  return (
    <Notice tone="info" title="Ce motif ne change pas la date">
      <p>
        {`« ${motive} » n’ouvre pas de droit particulier à ces dates. Votre demande est reçue quand même : la date ci-dessus est celle que la loi donne sans motif${article ? ` (article ${article})` : ""}.`}
      </p>
    </Notice>
  );
}

type NoEndProps = { outcome: Outcome; children: ReactNode };

function NoEnd({ outcome, children }: NoEndProps) {
  if (outcome.kind === "already-ends")
    return (
      <Panel title={`Le contrat se termine déjà le ${formatDate(outcome.endsOn)}`} id="resultat">
        <p>Une demande n’y mettrait pas fin plus tôt. Si vous en envoyez une, un conseiller vous répond.</p>
        <div>{children}</div>
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
      <div>{children}</div>
    </Panel>
  );
}
