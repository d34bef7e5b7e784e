import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpPages } from "@/db/schema";
import type { Jobs } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";
import { publishPage } from "./publish-page";
import type { Reach } from "./reach-all";
import { sendBack } from "./send-back";

/** How long a link that does not answer is tried again, before its page is given back. */
const minutesTried = 60;

export const deadLinkNote =
  "À l’heure prévue, un lien de cette page ne menait nulle part. La page n’a pas été publiée\u00a0: corrigez le lien, puis envoyez-la de nouveau en relecture.";

/**
 * Publishes a page at the time that was set, in the name of whoever set it. Does nothing when the page changed since:
 * the time fell, another was set, somebody was quicker, or the job comes twice. A page whose links are dead is tried
 * again for an hour, then given back to its writer. Throws an `Outage` when a later attempt may succeed.
 */
export async function publishDue(
  db: Db,
  { pageId, version }: Jobs["publish-help"],
  { now, reach }: { now: Temporal.Instant; reach: Reach },
): Promise<void> {
  const [page] = await db.select().from(helpPages).where(eq(helpPages.id, pageId));
  const { publishAt, changedBy: staffId } = page ?? {};
  if (!publishAt || !staffId || page?.version !== version) return;
  const outcome = await publishPage(db, { pageId, version, staffId, now, reach });
  if (outcome.ok || outcome.refusal === "stale" || outcome.refusal === "not-in-review") return;
  if (outcome.refusal === "dead-link" && now.since(publishAt).total("minutes") < minutesTried)
    throw new Outage("dead-link");
  await sendBack(db, { pageId, version, staffId, now, note: deadLinkNote });
  log.warn({ page: pageId, code: outcome.refusal }, "a page was not published at its time");
}
