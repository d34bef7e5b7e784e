import type { Route } from "next";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { StateBadge } from "@/components/request/state-badge";
import { type LiveTermination, TerminationItem } from "@/components/termination/live-item";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { kinds, type RequestKind, type RequestState } from "@/lib/request/rules";

type Request = {
  id: string;
  kind: RequestKind;
  state: RequestState;
  sentOn: Temporal.PlainDate | null;
  promisedOn: Temporal.PlainDate | null;
  /** The document awaited from the member. */
  awaited: string | undefined;
  unread: number;
};

type RequestsPanelProps = {
  requests: readonly Request[];
  /** The request to end the contract, while it is in progress. */
  termination: LiveTermination | undefined;
};

/** The member's requests in progress, what each waits for, and the ways to ask. */
export function RequestsPanel({ requests, termination }: RequestsPanelProps) {
  return (
    <Panel title="Mes demandes">
      {requests.length === 0 && !termination ? (
        <p>Vous n’avez aucune demande en cours.</p>
      ) : (
        <ul className="flex flex-col">
          {termination && <TerminationItem termination={termination} />}
          {requests.map((request) => (
            <RequestItem key={request.id} request={request} />
          ))}
        </ul>
      )}
      <ul className="flex flex-col border-t border-line pt-2">
        <Way href={routes.lifeEvents}>Ma vie change</Way>
        <Way href={routeTo.newRequest(kinds.claim.slug)}>Envoyer une facture ou un devis</Way>
        <Way href={routeTo.newRequest(kinds.question.slug)}>Poser une question</Way>
        {requests.length > 0 && <Way href={routes.requests}>Toutes mes demandes</Way>}
      </ul>
    </Panel>
  );
}

function RequestItem({ request }: { request: Request }) {
  const { id, kind, state, sentOn } = request;
  const href = state === "draft" ? routeTo.newRequest(kinds[kind].slug) : routeTo.request(id);
  return (
    <li className="flex flex-col items-start gap-1 border-t border-line py-3 first:border-t-0 first:pt-0">
      <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
        {kinds[kind].label}
        {sentOn && <span className="sr-only">{`, envoyée le ${formatDate(sentOn)}`}</span>}
      </Link>
      <StateBadge state={state} />
      <p className="text-sm text-muted">{waitsFor(request)}</p>
    </li>
  );
}

function waitsFor({ state, promisedOn, awaited, unread }: Request): string {
  if (unread > 0) return "Un conseiller vous a écrit.";
  if (state === "draft") return "Commencée\u00a0: il vous reste à l’envoyer.";
  if (state === "document-needed") return `Nous attendons de vous\u00a0: ${awaited ?? "un document"}.`;
  return promisedOn ? `Réponse promise au plus tard le ${formatDate(promisedOn)}.` : "";
}

function Way({ href, children }: { href: Route; children: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="link inline-flex min-h-11 items-center">
        {children}
      </Link>
    </li>
  );
}
