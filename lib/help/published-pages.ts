import type { CacheHandlerValue } from "next/dist/server/lib/incremental-cache";
import { contentSecurityPolicy } from "@/lib/core/content-security";
import { inlineScriptHashes } from "@/lib/core/inline-scripts";
import { lastSeen } from "@/lib/core/last-seen";
import { isPublishedAddress } from "./published-addresses";

type Page = CacheHandlerValue["value"];
type Kept = CacheHandlerValue & { publication: string | undefined };
type Made = Pick<Kept, "cacheControl" | "publication">;

const lookEveryMs = 20_000;
const pagesAtMost = 200;

export type PublishedPages = ReturnType<typeof publishedPages>;

/**
 * The pages made before any request, kept in memory with the policy of their own scripts. A page older than the
 * publication seen is made anew before anyone sees it; while the database does not answer, what is kept serves.
 * @param look reads which publication the database is at, undefined when it does not answer
 * @param elapsedMs a clock that only goes forward
 */
export function publishedPages(look: () => Promise<string | undefined>, elapsedMs: () => number) {
  const pages = recentPages();
  const last = lastSeen(look, elapsedMs);
  const serves = (page: Kept) => last.isAway() || page.publication === last.seen();

  async function get(key: string, built: () => Promise<CacheHandlerValue | null>): Promise<Kept | null> {
    await last.refresh(lookEveryMs);
    const page = pages.get(key) ?? pages.keep(key, asBuilt(await built()));
    if (!page || serves(page)) return page;
    // To make a page anew takes a database that answers now; without one, the page of before still serves.
    await last.refresh(0);
    return serves(page) ? page : null;
  }

  /**
   * « Introuvable » is not kept, for addresses that anyone invents would push out the pages that people read; but the
   * page that was there before goes.
   */
  function set(key: string, page: Page, made: Made): void {
    if (!page || !("rscData" in page)) return;
    const headers = { ...page.headers, ...policyOf(page.html) };
    // Next, which sends the page just made, has already said where a redirection leads.
    page.headers = without("location", headers);
    const kept = { ...made, value: { ...page, headers }, lastModified: Date.now() };
    pages.keep(key, page.status === 404 ? null : kept);
  }

  return { holds: (key: string) => isPublishedAddress(addressOf(key)), get, set, publication: last.seen };
}

/** Next's keys end with the address, `/index` for the home page. */
const addressOf = (key: string) => key.replace(/^.*\/\$/, "").replace(/^\/index$/, "/");

const policyOf = (html: string) => ({
  "content-security-policy": contentSecurityPolicy(inlineScriptHashes(html)),
});

const without = <Value>(name: string, headers: Record<string, Value>) =>
  Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));

/** A page of the build knows no publication: it serves until the database has said which one it is at. */
function asBuilt(built: CacheHandlerValue | null): Kept | null {
  const page = built?.value;
  if (!built || !page || !("rscData" in page)) return null;
  const headers = { ...page.headers, ...policyOf(page.html) };
  return { ...built, value: { ...page, headers }, publication: undefined };
}

/** The pages asked last, so many at most. */
function recentPages() {
  const pages = new Map<string, Kept>();
  function keep<P extends Kept | null>(key: string, page: P): P {
    pages.delete(key);
    if (page) pages.set(key, page);
    const [oldest] = pages.keys();
    if (oldest !== undefined && pages.size > pagesAtMost) pages.delete(oldest);
    return page;
  }
  function get(key: string): Kept | undefined {
    const page = pages.get(key);
    return page && keep(key, page);
  }
  return { get, keep };
}
