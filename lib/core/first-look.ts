import type { IncomingMessage, ServerResponse } from "node:http";
import { policyWithoutScripts } from "@/lib/core/content-security";

const methods = ["GET", "HEAD", "POST"];

/** What every answer says, even one that Next gives before it reads its own list (`next.config.ts`): its redirections. */
const everywhere = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": policyWithoutScripts(),
};

/**
 * Looks at a request before anything else does. Answers 405 by itself to a method that no page and no handler has, for
 * Next would show a page to a DELETE: says whether it did.
 */
export function isAnsweredAtFirstLook(
  { method = "", url = "" }: IncomingMessage,
  response: ServerResponse,
): boolean {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  // Next redirects such an address with a body whose type it does not say.
  if (/^[^?]+\/(\?|$)/.test(url)) response.setHeader("Content-Type", "text/plain; charset=utf-8");
  if (methods.includes(method)) return false;
  response.writeHead(405, { Allow: methods.join(", "), Connection: "close" }).end();
  return true;
}
