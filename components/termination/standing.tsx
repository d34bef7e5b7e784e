import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Panel } from "@/components/ui/panel";
import { formatDate, formatMoment } from "@/lib/core/format";
import type { Termination } from "@/lib/termination/queries";

type State = Termination["state"];

const labels: Record<State, { label: string; tone: BadgeTone }> = {
  "to-decide": { label: "À l’étude", tone: "info" },
  confirmed: { label: "Enregistrée", tone: "success" },
  disputed: { label: "Suspendue", tone: "warning" },
  withdrawn: { label: "Annulée", tone: "neutral" },
  replaced: { label: "Remplacée", tone: "neutral" },
  closed: { label: "Close", tone: "neutral" },
  ended: { label: "Contrat terminé", tone: "neutral" },
};

const deathCounts =
  "La date du décès compte, pas celle de votre démarche\u00a0: vous ne perdez rien à prendre votre temps.";

const sentences: Record<State, (request: Termination) => string> = {
  "to-decide": ({ decideBy, motive }) =>
    `Un conseiller vous répond par e-mail, au plus tard le ${formatDate(decideBy)}. ${motive === "death" ? deathCounts : "C’est le jour de réception qui compte, pas celui de sa réponse."}`,
  confirmed: ({ ground, endsOn }) => {
    if (!endsOn || ground === "renunciation") return "Vous avez renoncé à ce contrat.";
    return ground === "death"
      ? `Le contrat finit le jour du décès, le ${formatDate(endsOn)}.`
      : `Votre contrat finit le ${formatDate(endsOn)}. Vous êtes couvert jusqu’à la fin de cette journée.`;
  },
  disputed: () =>
    "Quelqu’un a dit ne pas être à l’origine de cette demande\u00a0: elle ne met fin à rien tant qu’un conseiller n’a pas vérifié.",
  withdrawn: () => "Le contrat continue comme avant.",
  replaced: () => "Une autre demande, reçue depuis, l’a remplacée.",
  closed: () =>
    "Un conseiller y a répondu par e-mail\u00a0: cette demande ne met pas fin au contrat. Vous n’êtes pas d’accord\u00a0? Répondez à cet e-mail.",
  ended: () => "Le contrat est terminé. Le certificat de radiation est dans l’espace adhérent.",
};

type StandingProps = {
  termination: Termination;
  title: string;
  /** What may be done about it. */
  children?: ReactNode;
};

/** Where a request stands: its state in a word and a sentence, when it was received, the last day. */
export function TerminationStanding({ termination, title, children }: StandingProps) {
  const { state, reference, receivedAt } = termination;
  return (
    <Panel title={title} action={<StandingBadge state={state} />}>
      <p>{sentences[state](termination)}</p>
      <DescriptionList
        items={[
          { term: "Reçue le", value: `${formatMoment(receivedAt)} (heure de Paris)` },
          { term: "Référence", value: <strong>{reference}</strong> },
          ...lastDay(termination),
        ]}
      />
      {children}
    </Panel>
  );
}

/** Where a request stands, in a word. */
export const StandingBadge = ({ state }: Pick<Termination, "state">) => (
  <Badge tone={labels[state].tone}>{labels[state].label}</Badge>
);

function lastDay({ state, endsOn }: Termination) {
  const holds = state === "confirmed" || state === "ended";
  return holds && endsOn
    ? [
        {
          term: "Dernier jour du contrat",
          value: <strong className="text-3xl tracking-tight text-brand">{formatDate(endsOn)}</strong>,
        },
      ]
    : [];
}
