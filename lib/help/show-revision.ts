import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { foldedWords } from "@/lib/core/words";
import type { HelpContent } from "./content";
import { pageText } from "./plain-text";

type Shown = {
  pageId: string;
  revisionId: string;
  slug: string;
  content: HelpContent;
  now: Temporal.Instant;
};

/** Makes a revision the one that the public reads and searches. Called in the transaction that decides it. */
export async function showRevision(tx: Db, shown: Shown): Promise<void> {
  const { pageId, revisionId, slug, content, now } = shown;
  await tx.execute(sql`
    update help_pages set state = 'published', published_revision_id = ${revisionId},
      published_at = ${now.toString()}, publish_at = null, review_note = null
    where id = ${pageId}`);
  await tx.execute(sql`
    insert into help_addresses (slug, page_id) values (${slug}, ${pageId})
    on conflict (slug) do update set page_id = excluded.page_id`);
  await indexPage(tx, pageId, content);
  await announcePublication(tx);
}

/** Tells every server that the help changed: each makes its pages anew, at the latest a minute later. */
export async function announcePublication(tx: Db): Promise<void> {
  await tx.execute(sql`update help_generation set generation = generation + 1`);
}

async function indexPage(tx: Db, pageId: string, content: HelpContent): Promise<void> {
  await tx.execute(sql`
    insert into help_search (page_id, words)
    values (${pageId}, setweight(to_tsvector('help', ${content.title}), 'A')
      || setweight(to_tsvector('help', ${content.summary}), 'B')
      || to_tsvector('help', ${pageText(content)}))
    on conflict (page_id) do update set words = excluded.words`);
  const words = [...new Set(foldedWords(pageText(content)))].filter((word) => word.length > 2);
  await tx.execute(sql`
    insert into help_words (word) select jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)
    on conflict do nothing`);
}
