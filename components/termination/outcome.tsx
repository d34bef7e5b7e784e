import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";
import type { Asker } from "@/lib/termination/declared";
import type { Outcome as Ruled } from "@/lib/termination/rules";
import type { SimulatedEnd } from "@/lib/termination/simulate";
import type { Unmet } from "@/lib/termination/unmet";
import { EndingDay, EndingFacts } from "./ending-facts";
import { MayRenounce } from "./may-renounce";
import { type GivenMotive, MotiveNotice } from "./motive-notice";
import { WayList } from "./way-list";

type OutcomeProps = {
  asker: Asker;
  /** What the rules say, where the contract is known. */
  outcome: Ruled | undefined;
  /** The ends offered, the one proposed first. */
  ends: readonly SimulatedEnd[];
  motive: GivenMotive;
  unmet: readonly Unmet[];
  /** The last day to renounce, while it is still open and not asked for. */
  renounceBy: Temporal.PlainDate | undefined;
  /** The day by which an adviser answers, where one must. */
  answerBy: Temporal.PlainDate;
  today: Temporal.PlainDate;
};

/** What a request does, before it is confirmed: the end and its reasons, or who will say it. */
export function Outcome({ asker, outcome, ends, motive, unmet, renounceBy, answerBy, today }: OutcomeProps) {
  const [only, ...others] = ends;
  if (motive.kind === "death") return <ToFollow about="death" answerBy={answerBy} />;
  if (asker === "company" || !outcome)
    return <ToFollow about={asker === "company" ? "company" : "member"} answerBy={answerBy} />;
  if (outcome.kind === "compulsory") return <Compulsory {...outcome} />;
  if (outcome.kind === "already-ends") return <AlreadyEnds endsOn={outcome.endsOn} today={today} />;
  return (
    <>
      {!outcome.motiveApplies && <MotiveNotice motive={motive} unmet={unmet} byDefault={outcome.byDefault} />}
      {only && others.length === 0 && (
        <>
          <EndingDay end={only} motive={motive.kind} />
          <EndingFacts end={only} />
        </>
      )}
      {outcome.sooner && (
        <p>
          {`Envoyée à partir du ${formatDate(outcome.sooner.askFrom)}, votre demande ferait finir le contrat plus tôt\u00a0: le ${formatDate(outcome.sooner.endsOn)} pour une demande reçue ce jour-là (article\u00a0${outcome.sooner.article}). Vous pouvez confirmer aujourd’hui\u00a0: une nouvelle demande, envoyée ce jour-là, la remplacera si elle finit plus tôt.`}
        </p>
      )}
      <MayRenounce by={renounceBy} />
    </>
  );
}

type Followed = "member" | "death" | "company";

type FollowProps = { about: Followed; answerBy: Temporal.PlainDate };

const toFollow: Record<Followed, { title: string; what: (answerBy: string) => string; counts: string }> = {
  member: {
    title: "La date vous sera précisée",
    what: () =>
      "La date de fin vous sera précisée par e-mail, avec son article, dès qu’un conseiller aura rapproché votre demande de votre contrat.",
    counts:
      "Elle se compte à partir du moment où vous confirmez, pas de notre réponse\u00a0: vous ne perdez aucun jour.",
  },
  death: {
    title: "La date vous sera confirmée",
    what: () =>
      "Le contrat finit le jour du décès. Un conseiller vous écrit pour le confirmer, et vous dit s’il lui faut un document.",
    counts:
      "La date du décès compte, pas celle de votre démarche\u00a0: vous ne perdez rien à prendre votre temps.",
  },
  company: {
    title: "Un conseiller vous répond",
    what: (answerBy) =>
      `Un conseiller retrouve le contrat et vous répond par e-mail au plus tard le ${answerBy}.`,
    counts:
      "Votre demande est reçue au moment où vous confirmez, pas à celui de notre réponse\u00a0: vous ne perdez aucun jour.",
  },
};

/** The same words whoever the member is, known or not. */
function ToFollow({ about, answerBy }: FollowProps) {
  const { title, what, counts } = toFollow[about];
  return (
    <Notice tone="info" title={title}>
      <p>{what(formatDate(answerBy))}</p>
      <p>{counts}</p>
    </Notice>
  );
}

function Compulsory({ article, ways }: Extract<Ruled, { kind: "compulsory" }>) {
  return (
    <>
      <Notice tone="info" title="Ce contrat est celui de votre employeur">
        <p>
          {`Il l’a conclu pour tous ses salariés\u00a0: la loi ne vous permet pas d’y mettre fin seul (article\u00a0${article}). Voici ce qui est possible.`}
        </p>
      </Notice>
      <WayList ways={ways.map(({ way }) => way)} />
      <p>
        Vous pouvez quand même envoyer votre demande : elle est reçue à sa date, et un conseiller vous répond
        par e-mail.
      </p>
    </>
  );
}

function AlreadyEnds({ endsOn, today }: { endsOn: Temporal.PlainDate; today: Temporal.PlainDate }) {
  const isOver = endsOn.toString() < today.toString();
  return (
    <Notice
      tone="info"
      title={
        isOver
          ? `Votre contrat est terminé depuis le ${formatDate(endsOn)}`
          : `Votre contrat se termine déjà le ${formatDate(endsOn)}`
      }
    >
      <p>
        Cette demande ne le ferait pas finir plus tôt. Vous pouvez quand même l’envoyer : elle est reçue à sa
        date, et un conseiller vous répond par e-mail.
      </p>
    </Notice>
  );
}
