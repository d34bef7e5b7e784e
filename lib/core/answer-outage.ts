import type { IncomingMessage, ServerResponse } from "node:http";
import type { Observer } from "@/lib/core/each-request";
import { outagePage, outagePolicy, type Unsaved } from "@/lib/core/outage-page";
import { outagesNoted, type RequestContext } from "@/lib/core/request-context";
import { typedIn } from "@/lib/core/typed-form";

const retryAfterSeconds = 10;

/**
 * Puts a clean 503 in place of the error that Next sends when the database is away. A form that Next could show again
 * keeps its page and what was typed: only its status says 503. What React asked for itself stays as it is: the page in
 * the browser says the outage (`components/site/outage-page.tsx`).
 */
export const answerOutage: Observer = (request, response, context) => {
  if (request.headers.rsc !== undefined || request.headers["next-action"] !== undefined) return;
  const typed = typedIn(request);
  const { writeHead, write, end } = response;
  const before = outagesNoted();
  let replaced = false;

  response.writeHead = (status: number, ...rest: unknown[]) => {
    // A kept page is drawn once for all who wait for it: only the first of them knows why it failed.
    if (status >= 500 && outagesNoted() > before) context.outage = true;
    if (!context.outage || response.headersSent) return Reflect.apply(writeHead, response, [status, ...rest]);
    replaced = status >= 500;
    if (replaced) dress(request, response);
    response.setHeader("Retry-After", retryAfterSeconds);
    response.setHeader("Cache-Control", "no-store");
    const said = replaced || status === 200 ? 503 : status;
    return Reflect.apply(writeHead, response, [said, ...(replaced ? [] : rest)]);
  };
  response.write = (...args: unknown[]) => {
    if (context.outage && !response.headersSent) response.writeHead(response.statusCode);
    return replaced || Reflect.apply(write, response, args);
  };
  response.end = (...args: unknown[]) => {
    if (context.outage && !response.headersSent) response.writeHead(response.statusCode);
    if (!replaced) return Reflect.apply(end, response, args);
    void body(request, context, typed).then((text) => Reflect.apply(end, response, [text]));
    return response;
  };
};

const isApi = ({ url = "/" }: IncomingMessage) => url.startsWith("/api/");

/** What Next was about to say of its own page does not hold for ours. */
function dress(request: IncomingMessage, response: ServerResponse): void {
  for (const name of ["Content-Length", "Content-Encoding", "ETag", "Link", "Vary"])
    response.removeHeader(name);
  response.setHeader(
    "Content-Type",
    isApi(request) ? "application/problem+json" : "text/html; charset=utf-8",
  );
  response.setHeader("Content-Security-Policy", outagePolicy);
}

async function body(
  request: IncomingMessage,
  { unsaved }: RequestContext,
  typed: () => Promise<[string, string][] | undefined>,
): Promise<string> {
  if (isApi(request))
    return JSON.stringify({ status: 503, code: "unavailable", title: "Service unavailable" });
  const address = request.url ?? "/";
  const fields = unsaved && (await typed());
  if (!fields) return outagePage(address);
  const kept: Unsaved = { address, fields: fields.filter(([name]) => !unsaved.secrets.includes(name)) };
  return outagePage(address, kept);
}
