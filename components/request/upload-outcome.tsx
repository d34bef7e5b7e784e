import { Notice } from "@/components/ui/notice";

export type ShownOutcome = { kept: number; refused: { name: string; sentence: string }[] };

/** What became of the files just sent: those kept, then each of the others with what to do. */
export function UploadOutcome({ outcome }: { outcome: ShownOutcome | undefined }) {
  if (!outcome) return null;
  const { kept, refused } = outcome;
  return (
    <div role="alert" className="flex flex-col gap-4">
      {kept > 0 && (
        <Notice tone="success">
          {kept > 1 ? `${kept}\u00a0fichiers sont enregistrés.` : "Votre fichier est enregistré."}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice
          tone="danger"
          title={
            refused.length > 1
              ? `${refused.length}\u00a0fichiers n’ont pas été pris`
              : "Un fichier n’a pas été pris"
          }
        >
          <ul className="flex flex-col gap-2">
            {refused.map(({ name, sentence }) => (
              <li key={`${name} ${sentence}`} className="break-words">
                {name && <strong>{`${name}\u00a0: `}</strong>}
                {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
