import { and, eq, gt, lte, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpPages, helpPreviews } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { HelpContent } from "./content";
import { previewHours } from "./rules";

type Asked = { pageId: string; staffId: string; now: Temporal.Instant };

/** Makes a link that shows a working copy to whoever holds it, for 24 hours. Gives its secret, which is kept nowhere. */
export async function makePreview(db: Db, { pageId, staffId, now }: Asked): Promise<string> {
  const secret = newSecret();
  const expiresAt = now.add({ hours: previewHours });
  await db.transaction(async (tx) => {
    await tx.delete(helpPreviews).where(lte(helpPreviews.expiresAt, now));
    await tx
      .insert(helpPreviews)
      .values({ hash: secretHash(secret), pageId, madeBy: staffId, madeAt: now, expiresAt });
    await recordEvent(tx, { kind: "help-previewed", staffId, details: { page: pageId }, now });
  });
  return secret;
}

/** The working copy that a link shows, as it is now; nothing once its time has passed, or its page is archived. */
export async function previewedPage(db: Db, secret: string, now: Temporal.Instant) {
  const [page] = await db
    .select({
      pageId: helpPages.id,
      theme: helpPages.theme,
      state: helpPages.state,
      slug: helpPages.slug,
      content: helpPages.content,
      changedAt: helpPages.changedAt,
      expiresAt: helpPreviews.expiresAt,
    })
    .from(helpPreviews)
    .innerJoin(helpPages, eq(helpPages.id, helpPreviews.pageId))
    .where(
      and(
        eq(helpPreviews.hash, secretHash(secret)),
        gt(helpPreviews.expiresAt, now),
        ne(helpPages.state, "archived"),
      ),
    );
  return page && { ...page, content: HelpContent.parse(page.content) };
}
