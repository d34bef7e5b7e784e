import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { PromisedDay } from "@/components/desk/promised-day";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { TerminationToDecide } from "@/lib/termination/queries";
import { channelLabels, reasonLabels } from "./labels";

type QueueListProps = { requests: TerminationToDecide[]; today: Temporal.PlainDate };

/** Requests to end a contract that wait for a decision, the oldest first: why, since when, until when. */
export function QueueList({ requests, today }: QueueListProps) {
  if (requests.length === 0) {
    return (
      <Panel title="Rien à décider ici">
        <p>
          Les demandes dont la fin est connue aussitôt n’attendent personne. Celles qui ont besoin de vous
          arrivent ici : regardez aussi les autres choix ci-dessus.
        </p>
      </Panel>
    );
  }
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
      {requests.map((request) => (
        <li
          key={request.id}
          className="grid grid-cols-1 gap-x-6 gap-y-1 p-4 sm:p-5 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_11rem] md:items-center"
        >
          <div className="min-w-0">
            <h2 className="text-base">
              <Link
                href={routeTo.deskTermination(request.id)}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {`Demande ${request.reference}`}
              </Link>
            </h2>
            <p className="text-sm text-muted">{whence(request)}</p>
          </div>
          <div className="text-sm">
            <p>{`Attend depuis ${age(request, today)}`}</p>
            <PromisedDay promisedOn={request.decideBy} today={today} />
          </div>
          <p className="flex flex-wrap gap-2 md:justify-self-end">
            <WaitingBadge request={request} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const whence = ({ channel, membershipNumber, receivedAt }: TerminationToDecide) =>
  [
    channelLabels[channel],
    ...(membershipNumber ? [`adhérent ${membershipNumber}`] : []),
    `reçue le ${formatMoment(receivedAt)}`,
  ].join(", ");

function age({ waitsSince }: TerminationToDecide, today: Temporal.PlainDate): string {
  const since = waitsSince.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const { days } = since.until(today, { largestUnit: "days" });
  if (days === 0) return "aujourd’hui";
  return days === 1 ? "hier" : `${days}\u00a0jours`;
}

function WaitingBadge({ request: { state, decisionReason } }: { request: TerminationToDecide }) {
  if (state === "disputed") return <Badge tone="danger">Contestée</Badge>;
  return decisionReason && <Badge tone="info">{reasonLabels[decisionReason]}</Badge>;
}
