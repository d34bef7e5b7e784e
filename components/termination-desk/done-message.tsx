import { Notice } from "@/components/ui/notice";

const messages: Record<string, string> = {
  decidee: "La fin du contrat est fixée. L’avis qui donne la date part par e-mail.",
  fermee: "C’est fait\u00a0: la réponse part par e-mail à toutes les personnes concernées.",
  contestee:
    "La demande est suspendue, et le contrat continue comme avant elle. L’e-mail part à toutes les personnes concernées.",
  renoncee:
    "La demande est annulée, et le contrat continue comme avant elle. L’e-mail part à toutes les personnes concernées.",
  deja: "Cette notification est déjà enregistrée\u00a0: la voici.",
  notification:
    "La notification est enregistrée. Si la date de fin est connue, l’avis part par e-mail aux adresses du dossier.",
};

/** What came of the last thing done on a request. */
export function DoneMessage({ done }: { done: string | undefined }) {
  const text = done && messages[done];
  if (!text) return null;
  return (
    <div role="status">
      <Notice tone="success">{text}</Notice>
    </div>
  );
}
