import { Notice } from "@/components/ui/notice";

type Message = { done: string; byMail: string };

const messages = new Map<string, Message>(
  Object.entries({
    decidee: { done: "La fin du contrat est fixée.", byMail: "L’avis qui donne la date part par e-mail." },
    fermee: {
      done: "C’est fait.",
      byMail: "La réponse part par e-mail à toutes les personnes concernées.",
    },
    contestee: {
      done: "La demande est suspendue, et le contrat continue comme avant elle.",
      byMail: "Toutes les personnes concernées sont prévenues par e-mail.",
    },
    renoncee: {
      done: "La demande est annulée, et le contrat continue comme avant elle.",
      byMail: "Toutes les personnes concernées sont prévenues par e-mail.",
    },
    deja: { done: "Cette notification est déjà enregistrée\u00a0: la voici.", byMail: "" },
    notification: {
      done: "La notification est enregistrée.",
      byMail: "Si la date de fin est connue, l’avis part par e-mail aux adresses du dossier.",
    },
  }),
);

const byPost = "Aucune adresse e-mail n’est connue\u00a0: prévenez la personne par courrier.";

type DoneMessageProps = {
  done: string | undefined;
  /** Whether there is anybody to write to. */
  hasLetters: boolean;
};

/** What came of the last thing done on a request, and how those concerned learn it. */
export function DoneMessage({ done, hasLetters }: DoneMessageProps) {
  const message = messages.get(done ?? "");
  if (!message) return null;
  const told = message.byMail && (hasLetters ? message.byMail : byPost);
  return (
    <div role="status">
      <Notice tone="success">{[message.done, told].filter((text) => text !== "").join(" ")}</Notice>
    </div>
  );
}
