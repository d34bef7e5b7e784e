import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import { env } from "@/lib/core/env";
import { hostOf, mayBePublic, publicLookup } from "@/lib/core/public-internet";
import type { Reach } from "./reach-all";

const secondsToAnswer = 5;
const mostRedirects = 3;

/** How links are tried here: `LINK_CHECK=site` asks nothing of other sites. */
export const reach: Reach = async (url) => env().LINK_CHECK === "site" || reachLink(url);

/** For tests, which have a peer of their own. */
type Asking = { lookup?: LookupFunction; port?: number; rejectUnauthorized?: boolean };

/**
 * Whether an https address answers, within five seconds each time and three redirections. It is asked for its headers,
 * then for itself: some sites refuse the first. No private address is ever connected to, a redirection's neither. Who
 * answers that a person must sign in, or not come so often, is there.
 */
export async function reachLink(url: string, asking: Asking = {}): Promise<boolean> {
  return (await answers("HEAD", url, asking)) || answers("GET", url, asking);
}

async function answers(method: "HEAD" | "GET", url: string, asking: Asking): Promise<boolean> {
  let next: URL | undefined = openAddress(url);
  for (let redirects = 0; next && redirects <= mostRedirects; redirects += 1) {
    const answer = await ask(method, next, asking);
    if (!answer || answer.status < 300 || answer.status >= 400)
      return answer !== undefined && isThere(answer);
    next = answer.location === undefined ? undefined : openAddress(answer.location, next);
  }
  return false;
}

/** An address that may be asked for: https on its usual port, nobody's name in it, and no private IP address. */
function openAddress(address: string, from?: URL): URL | undefined {
  const url = URL.canParse(address, from) ? new URL(address, from) : undefined;
  const isOpen = url?.protocol === "https:" && url.port === "" && !url.username && !url.password;
  return isOpen && mayBePublic(hostOf(url)) ? url : undefined;
}

type Answer = { status: number; location: string | undefined };

const isThere = ({ status }: Answer): boolean =>
  (status >= 200 && status < 300) || [401, 403, 429].includes(status);

/** What an address says; its body is not read. Nothing when nobody answers in time. */
async function ask(method: string, url: URL, { lookup = publicLookup, ...tls }: Asking) {
  const signal = AbortSignal.timeout(secondsToAnswer * 1_000);
  const headers = { "User-Agent": "espace-adherent/1 (+links)", Accept: "text/html, */*" };
  const sent = request(url, { method, agent: false, lookup, signal, headers, ...tls }).end();
  try {
    const [answer]: IncomingMessage[] = await once(sent, "response");
    return { status: answer?.statusCode ?? 0, location: answer?.headers.location };
  } catch {
    return undefined;
  } finally {
    sent.on("error", () => {}).destroy();
  }
}
