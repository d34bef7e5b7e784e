import { Notice } from "@/components/ui/notice";

const messages: Record<string, string> = {
  prise: "La demande est entre vos mains. L’adhérent voit qu’elle est à l’étude.",
  rendue: "La demande est de nouveau à prendre.",
  message: "Votre message est envoyé. L’adhérent est prévenu par e-mail.",
  "document-demande": "Le document est demandé. L’adhérent est prévenu par e-mail.",
  repondue: "Votre réponse est envoyée. L’adhérent est prévenu par e-mail.",
  acceptee: "La demande est acceptée et appliquée. L’adhérent est prévenu par e-mail.",
  refusee: "La demande est refusée. L’adhérent est prévenu par e-mail et lit votre raison.",
};

/** What came of the last thing done on a request. */
export function DeskMessage({ done }: { done: unknown }) {
  const text = typeof done === "string" ? messages[done] : undefined;
  if (!text) return null;
  return (
    <div role="status">
      <Notice tone="success">{text}</Notice>
    </div>
  );
}
