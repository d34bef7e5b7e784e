import type { Route } from "next";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { isOpen, kinds, type RequestKind, type RequestState } from "@/lib/request/rules";
import { StateBadge } from "./state-badge";

export type RequestSummary = {
  id: string;
  kind: RequestKind;
  state: RequestState;
  savedOn: Temporal.PlainDate;
  sentOn: Temporal.PlainDate | undefined;
  promisedOn: Temporal.PlainDate | null;
  /** Messages not opened yet. */
  unread: number;
};

/** A member's requests: those to finish, those in progress, those that are over. */
export function RequestList({ requests }: { requests: readonly RequestSummary[] }) {
  const drafts = requests.filter(({ state }) => state === "draft");
  const open = requests.filter(({ state }) => isOpen(state));
  const over = requests.filter((request) => !drafts.includes(request) && !open.includes(request));
  if (requests.length === 0)
    return (
      <Panel title="Aucune demande pour l’instant">
        <p>Vos demandes, vos factures envoyées et les réponses de nos conseillers apparaîtront ici.</p>
      </Panel>
    );
  return (
    <div className="flex flex-col gap-8">
      <Group title="À terminer" requests={drafts} />
      <Group title="En cours" requests={open} />
      <Group title="Terminées" requests={over} />
    </div>
  );
}

function Group({ title, requests }: { title: string; requests: readonly RequestSummary[] }) {
  if (requests.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className="flex flex-col">
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ul>
    </Panel>
  );
}

function RequestItem({ request }: { request: RequestSummary }) {
  const { kind, state, sentOn, unread } = request;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex min-w-0 flex-col">
        <Link href={addressOf(request)} prefetch={false} className="link inline-flex min-h-11 items-center">
          {kinds[kind].label}
          {sentOn && <span className="sr-only">{`, envoyée le ${formatDate(sentOn)}`}</span>}
        </Link>
        <p className="text-sm text-muted">{whenOf(request)}</p>
        {unread > 0 && (
          <p className="text-sm font-bold text-brand">
            {unread > 1 ? `${unread} nouveaux messages` : "Un nouveau message"}
          </p>
        )}
      </div>
      <StateBadge state={state} />
    </li>
  );
}

const addressOf = ({ id, kind, state }: RequestSummary): Route =>
  state === "draft" ? routeTo.newRequest(kinds[kind].slug) : routeTo.request(id);

function whenOf({ state, savedOn, sentOn, promisedOn }: RequestSummary): string {
  if (!sentOn) return `Commencée, enregistrée le ${formatDate(savedOn)}`;
  const sent = `Envoyée le ${formatDate(sentOn)}`;
  return promisedOn && isOpen(state)
    ? `${sent}. Réponse promise au plus tard le ${formatDate(promisedOn)}`
    : sent;
}
