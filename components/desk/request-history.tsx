import { Disclosure } from "@/components/ui/disclosure";
import { formatMoment } from "@/lib/core/format";
import type { Stage } from "@/lib/request/queries";
import { type RequestAuthor, stateLabels } from "@/lib/request/rules";

const authors: Record<RequestAuthor, string> = {
  member: "par l’adhérent",
  adviser: "par un conseiller",
  system: "automatiquement",
};

type RequestHistoryProps = { stages: Stage[]; noteLabel: (code: string) => string };

/** The stages a request went through, folded: the adviser mostly wants the last one. */
export function RequestHistory({ stages, noteLabel }: RequestHistoryProps) {
  return (
    <Disclosure summary="Historique de la demande">
      <ol className="flex flex-col gap-3">
        {stages.map(({ id, at, state, by, note }) => (
          <li key={id}>
            <strong>{stateLabels[state]}</strong>
            {` ${authors[by]}, ${formatMoment(at)}`}
            {note && <span className="block text-sm text-muted">{noteLabel(note)}</span>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
