import { env } from "@/lib/core/env";
import { type PublishedPages, publishedPages } from "./published-pages";
import { readPublication } from "./read-publication";

const shared = globalThis as typeof globalThis & { publishedPages?: PublishedPages };

/**
 * Keeps the pages made before any request for `page-cache.cjs`, which is loaded outside of our bundle.
 * @param alsoShown names what else every page shows now: they are made anew when it changes
 */
export function keepPublishedPages(alsoShown: () => Promise<string>): void {
  const look = async () => {
    const publication = await readPublication(env().DATABASE_URL);
    return publication && `${publication} ${await alsoShown()}`;
  };
  shared.publishedPages ??= publishedPages(look, () => performance.now());
}
