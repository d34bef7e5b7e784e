import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { StateBadge } from "@/components/request/state-badge";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { formatMoment } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { QueuedRequest } from "@/lib/request/desk-queries";
import { kinds } from "@/lib/request/rules";
import { PromisedDay } from "./promised-day";

type QueueListProps = { requests: QueuedRequest[]; staffId: string; today: Temporal.PlainDate };

/** Requests that wait, the oldest first: what is asked, since when, until when, in whose hands. */
export function QueueList({ requests, staffId, today }: QueueListProps) {
  if (requests.length === 0) {
    return (
      <Panel title="Rien à cet endroit">
        <p>
          Les demandes envoyées par les adhérents arrivent ici. Regardez aussi les autres choix ci-dessus.
        </p>
      </Panel>
    );
  }
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
      {requests.map((request) => (
        <li
          key={request.id}
          className="grid grid-cols-1 gap-x-6 gap-y-1 p-4 sm:p-5 md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_auto] md:items-center"
        >
          <div className="min-w-0">
            <h2 className="text-base">
              <Link
                href={routeTo.deskRequest(request.id)}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {kinds[request.kind].label}
                <span className="sr-only">{`, adhérent ${request.membershipNumber}`}</span>
              </Link>
            </h2>
            <p className="text-sm text-muted">
              {`Adhérent ${request.membershipNumber}${request.sentAt ? `, envoyée le ${formatMoment(request.sentAt)}` : ""}`}
            </p>
          </div>
          <div className="text-sm">
            <p>{holderWords(request, staffId)}</p>
            {request.promisedOn && (
              <PromisedDay
                promisedOn={request.promisedOn}
                today={today}
                isOurs={request.state !== "document-needed"}
              />
            )}
          </div>
          <p className="flex flex-wrap gap-2 md:justify-self-end">
            {request.hasUnread && <Badge tone="info">Nouveau message</Badge>}
            <StateBadge state={request.state} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const holderWords = ({ holder, holderId }: QueuedRequest, staffId: string) => {
  if (!holderId) return "Personne ne s’en occupe";
  return holderId === staffId ? "Vous vous en occupez" : `${holder} s’en occupe`;
};
