import { env } from "@/lib/core/env";
import { type PublishedPages, publishedPages } from "./published-pages";
import { readPublication } from "./read-publication";

const shared = globalThis as typeof globalThis & { publishedPages?: PublishedPages };

/** Keeps the pages of published content for `page-cache.cjs`, which is loaded outside of our bundle. */
export function keepPublishedPages(): void {
  shared.publishedPages ??= publishedPages(
    () => readPublication(env().DATABASE_URL),
    () => performance.now(),
  );
}
