import { and, eq, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";

type Asked = { id: string; memberId: string; accountId: string; now: Temporal.Instant };

/**
 * Cancels one of the member's own links: from then on it shows nothing. A link that is already dead, or that belongs
 * to somebody else, is left alone: either way it is not theirs to open any more.
 */
export async function revokeCardShare(db: Db, { id, memberId, accountId, now }: Asked): Promise<void> {
  await db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(cardShares)
      .set({ revokedAt: now })
      .where(
        and(
          eq(cardShares.memberId, memberId),
          eq(cardShares.id, id),
          isNull(cardShares.revokedAt),
          gt(cardShares.expiresAt, now),
        ),
      )
      .returning({ id: cardShares.id });
    if (revoked)
      await recordEvent(tx, { kind: "card-share-revoked", accountId, details: { share: id }, now });
  });
}
