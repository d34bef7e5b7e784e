import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { WrittenPage } from "@/db/help/blocks";
import { freeSlug } from "./addresses";
import { HelpContent } from "./content";
import { holdAddresses } from "./held-page";
import { showRevision } from "./show-revision";

/**
 * Publishes the pages that the product comes with, those that this database never had: what editors wrote, changed or
 * archived since is left as it is. One whose address is, was, or is about to be another page's gets a number after it.
 * Gives how many were imported.
 */
export const importPages = (db: Db, pages: readonly WrittenPage[], now: Temporal.Instant): Promise<number> =>
  db.transaction(async (tx) => {
    await holdAddresses(tx);
    let imported = 0;
    for (const [index, page] of pages.entries()) if (await importPage(tx, page, index, now)) imported += 1;
    return imported;
  });

async function importPage(tx: Db, page: WrittenPage, position: number, now: Temporal.Instant) {
  const content = HelpContent.parse(page.content);
  const [pageId, revisionId] = [randomUUID(), randomUUID()];
  const slug = await freeSlug(tx, page.slug);
  const json = JSON.stringify(content);
  const [added] = await tx.execute(sql`
    insert into help_pages (id, key, theme, position, state, version, slug, content, changed_at)
    values (${pageId}, ${page.key}, ${page.theme}, ${position}, 'draft', 1, ${slug}, ${json}::jsonb, ${now.toString()})
    on conflict (key) do nothing returning id`);
  if (!added) return false;
  await tx.execute(sql`
    insert into help_revisions (id, page_id, number, slug, content, reason, made_at)
    values (${revisionId}, ${pageId}, 1, ${slug}, ${json}::jsonb, 'imported', ${now.toString()})`);
  await showRevision(tx, { pageId, revisionId, slug, content, now });
  return true;
}
