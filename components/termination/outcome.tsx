import type { Temporal } from "temporal-polyfill";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/format";
import type { Asker } from "@/lib/termination/declared";
import type { Outcome as Ruled } from "@/lib/termination/rules";
import { EndingDay, EndingFacts, type ShownEnd } from "./ending-facts";
import { type GivenMotive, MotiveNotice } from "./motive-notice";
import { WayList } from "./way-list";

type OutcomeProps = {
  asker: Asker;
  /** What the rules say, where the contract is known. */
  outcome: Ruled | undefined;
  /** The ends offered, the one proposed first. */
  ends: readonly ShownEnd[];
  motive: GivenMotive;
  today: Temporal.PlainDate;
};

/** What a request does, before it is confirmed: the end and its reasons, or who will say it. */
export function Outcome({ asker, outcome, ends, motive, today }: OutcomeProps) {
  const [only, ...others] = ends;
  if (motive.kind === "death") return <ToFollow about="death" />;
  if (asker === "company" || !outcome) return <ToFollow about={asker === "company" ? "company" : "member"} />;
  if (outcome.kind === "compulsory") return <Compulsory {...outcome} />;
  if (outcome.kind === "already-ends") return <AlreadyEnds endsOn={outcome.endsOn} today={today} />;
  return (
    <>
      {!outcome.motiveApplies && <MotiveNotice motive={motive} byDefault={outcome.byDefault} />}
      {only && others.length === 0 && (
        <>
          <EndingDay end={only} />
          <EndingFacts end={only} />
        </>
      )}
      {outcome.sooner && (
        <p>
          {`Envoyée à partir du ${formatDate(outcome.sooner.askFrom)}, votre demande ferait finir le contrat plus tôt\u00a0: le ${formatDate(outcome.sooner.endsOn)} pour une demande reçue ce jour-là (article\u00a0${outcome.sooner.article}).`}
        </p>
      )}
    </>
  );
}

type Followed = "member" | "death" | "company";

const toFollow: Record<Followed, string> = {
  member:
    "La date de fin vous sera précisée par e-mail, avec son article, dès qu’un conseiller aura rapproché votre demande de votre contrat.",
  death:
    "Le contrat finit le jour du décès. Un conseiller vous écrit pour le confirmer, et vous dit s’il lui faut un document.",
  company:
    "La date de fin vous sera précisée par e-mail, avec son article, dès qu’un conseiller aura retrouvé le contrat de l’entreprise.",
};

/** The same words whoever the member is, known or not. */
const ToFollow = ({ about }: { about: Followed }) => (
  <Notice
    tone="info"
    title={about === "death" ? "La date vous sera confirmée" : "La date vous sera précisée"}
  >
    <p>{toFollow[about]}</p>
    <p>
      Elle se compte à partir du moment où vous confirmez, pas de notre réponse : vous ne perdez aucun jour.
    </p>
  </Notice>
);

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
