import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { VoteReason } from "./rules";

type Vote = { slug: string; helped: boolean; reason: VoteReason | null; now: Temporal.Instant };

/**
 * Keeps an answer to « Cette page vous a-t-elle aidé ? », with the revision that was read and nobody's name. A reason is
 * kept only with a « non »; a page that the public does not read has no answers.
 */
export async function recordVote(db: Db, { slug, helped, reason, now }: Vote): Promise<void> {
  await db.execute(sql`
    insert into help_votes (id, page_id, revision_id, helped, reason, at)
    select ${randomUUID()}, p.id, p.published_revision_id, ${helped}, ${helped ? null : reason}, ${now.toString()}
    from help_addresses a join help_pages p on p.id = a.page_id
    where a.slug = ${slug} and p.published_revision_id is not null`);
}
