import { Panel } from "@/components/ui/panel";
import { formatMoment } from "@/lib/core/format";
import type { Message } from "@/lib/request/queries";

/** What the member and the advisers wrote to each other, in order. */
export function RequestThread({ messages }: { messages: Message[] }) {
  return (
    <Panel title="Messages">
      {messages.length === 0 && <p>Aucun message pour l’instant.</p>}
      <ol className="flex flex-col gap-4 empty:hidden">
        {messages.map(({ id, by, at, text, readAt }) => (
          <li
            key={id}
            className={`rounded-control border border-line p-4 ${by === "adviser" ? "bg-brand-soft sm:ml-8" : "sm:mr-8"}`}
          >
            <p className="text-sm text-muted">
              <strong>{by === "adviser" ? "Conseiller" : "Adhérent"}</strong>
              {`, ${formatMoment(at)}${by === "adviser" && readAt ? ", lu" : ""}`}
            </p>
            <p className="mt-1 break-words whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
