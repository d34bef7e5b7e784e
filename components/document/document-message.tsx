import { Notice } from "@/components/ui/notice";

type DocumentMessageProps = { refusal: string | undefined; revoked: boolean };

/** What came of the last thing asked: a document that could not be made, or one that was cancelled. */
export function DocumentMessage({ refusal, revoked }: DocumentMessageProps) {
  if (refusal)
    return (
      <div id="refus" role="alert" tabIndex={-1}>
        <Notice tone="warning" title="Le document n’a pas été créé">
          <p>{refusal}</p>
        </Notice>
      </div>
    );
  if (!revoked) return null;
  return (
    <div role="status">
      <Notice tone="success" title="Le document est annulé">
        <p>Toute personne qui vérifie son code le saura, dès maintenant.</p>
      </Notice>
    </div>
  );
}
