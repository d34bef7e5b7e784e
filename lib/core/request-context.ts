import { AsyncLocalStorage } from "node:async_hooks";

/** What everything done for one request, or for one job, knows of it. */
export type RequestContext = {
  /** Written on each line of the logs, in the answer, and carried into the jobs that the request enqueues. */
  requestId: string;
  /** Who asks, once their session or key was read: ids, for the line that the logs keep of the request. */
  who?: { account?: string; staff?: string; key?: string };
  /** The database did not answer: what is sent says so, instead of an error. */
  outage?: boolean;
  /** A form that changed nothing: the names of its fields that are never sent back. */
  unsaved?: { secrets: string[] };
};

const shared = globalThis as typeof globalThis & {
  espaceRequests?: AsyncLocalStorage<RequestContext>;
  espaceOutages?: number;
};

/** One for the process: Next bundles the start of the server apart from its pages. */
shared.espaceRequests ??= new AsyncLocalStorage();
const requests = shared.espaceRequests;

/** Runs something in the context of a request, and so all that it awaits. */
export const inRequest = <T>(context: RequestContext, act: () => T): T => requests.run(context, act);

/** The request in progress, if there is one. */
export const currentRequest = (): RequestContext | undefined => requests.getStore();

/** Notes who asks, for the line of the request: an access that is refused names who tried. */
export function noteWho(who: NonNullable<RequestContext["who"]>): void {
  const request = currentRequest();
  if (request) request.who = { ...request.who, ...who };
}

/** Notes that the database did not answer what the request in progress asked. */
export function noteOutage(): void {
  shared.espaceOutages = outagesNoted() + 1;
  const request = currentRequest();
  if (request) request.outage = true;
}

/** How many were noted by this process. */
export const outagesNoted = (): number => shared.espaceOutages ?? 0;
