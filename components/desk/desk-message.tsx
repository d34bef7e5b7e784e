import { Notice } from "@/components/ui/notice";

/** What was done; and whether an e-mail tells the member. */
type Done = { text: string; mailed: boolean };

const messages: Record<string, Done> = {
  prise: { text: "La demande est entre vos mains.", mailed: true },
  rendue: { text: "La demande est de nouveau à prendre.", mailed: false },
  message: { text: "Votre message est envoyé.", mailed: true },
  "document-demande": { text: "Le document est demandé.", mailed: true },
  repondue: { text: "Votre réponse est envoyée.", mailed: true },
  acceptee: { text: "La demande est acceptée.", mailed: true },
  refusee: { text: "La demande est refusée.", mailed: true },
};

/** What came of the last thing done on a request. Nobody reads an e-mail in a space that is closed. */
export function DeskMessage({ done, hasSpace }: { done: unknown; hasSpace: boolean }) {
  const { text, mailed } = (typeof done === "string" && messages[done]) || {};
  if (!text) return null;
  return (
    <div role="status">
      <Notice tone="success">
        {mailed && hasSpace ? `${text} L’adhérent est prévenu par e-mail.` : text}
      </Notice>
    </div>
  );
}

/** How to answer whoever has no space any more. */
export const ClosedSpace = () => (
  <Notice tone="warning">Cette personne a fermé son espace : répondez-lui par courrier.</Notice>
);
