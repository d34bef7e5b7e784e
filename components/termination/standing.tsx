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

const sentences: Record<State, (request: Termination) => string> = {
  "to-decide": ({ decideBy }) =>
    `Un conseiller vous répond par e-mail, au plus tard le ${formatDate(decideBy)}. C’est le jour de réception qui compte, pas celui de sa réponse.`,
  confirmed: () => "Le contrat couvre jusqu’à la fin de son dernier jour.",
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
  const { label, tone } = labels[state];
  return (
    <Panel title={title} action={<Badge tone={tone}>{label}</Badge>}>
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

function lastDay({ state, endsOn }: Termination) {
  const holds = state === "confirmed" || state === "ended";
  return holds && endsOn
    ? [{ term: "Dernier jour du contrat", value: <strong>{formatDate(endsOn)}</strong> }]
    : [];
}
