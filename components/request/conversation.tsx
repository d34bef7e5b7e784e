import { formatMoment } from "@/lib/core/format";
import type { Message } from "@/lib/request/queries";

/** What the member and the advisers wrote to each other, in order. */
export function Conversation({ messages }: { messages: readonly Message[] }) {
  return (
    <ol className="flex flex-col gap-4">
      {messages.map((message) => (
        <li key={message.id} className={`max-w-[38rem] ${looks[sideOf(message)].place}`}>
          <article className={`rounded-control border p-4 ${looks[sideOf(message)].frame}`}>
            <h3 className="text-base font-bold">
              {sideOf(message) === "you" ? "Vous" : "Un conseiller"}
              <span className="font-normal text-muted">{`, ${formatMoment(message.at)}`}</span>
            </h3>
            <p className="break-words whitespace-pre-line">{message.text}</p>
          </article>
        </li>
      ))}
    </ol>
  );
}

const sideOf = ({ by }: Message) => (by === "member" ? "you" : "us");

const looks = {
  you: { place: "self-end", frame: "border-line bg-sunken" },
  us: { place: "self-start", frame: "border-brand bg-brand-soft" },
};
