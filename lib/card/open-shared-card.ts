import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { secretHash } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { readCard } from "./queries";
import { type Card, cardLimits } from "./rules";

export type SharedCard = { card: Card; expiresAt: Temporal.Instant };
type Asked = { secret: string; clientAddress: string; now: Temporal.Instant };

/**
 * The card behind a link, and until when. One statement checks the link and counts the opening. Unknown, expired,
 * cancelled, or without a valid card any more: one refusal. An address that tries many unknown links is told to wait;
 * a good link opens there all the same: many people may share an address.
 */
export async function openSharedCard(
  db: Db,
  { secret, clientAddress, now }: Asked,
): Promise<Result<SharedCard, "no-card" | "too-many-attempts">> {
  const opened = await openLink(db, secret, now);
  if (!opened) {
    const unknown = { name: "card-share-unknown", limit: cardLimits.unknownLink, of: clientAddress };
    const { allowed } = await attempt(db, unknown, now);
    return refuse(allowed ? "no-card" : "too-many-attempts");
  }
  const card = await readCard(db, opened.memberId, civilDate(now));
  return card.ok ? ok({ card: card.value, expiresAt: opened.expiresAt }) : refuse("no-card");
}

async function openLink(db: Db, secret: string, now: Temporal.Instant) {
  const [opened] = await db
    .update(cardShares)
    .set({ opens: sql`${cardShares.opens} + 1`, openedAt: now })
    .where(
      and(
        eq(cardShares.secretHash, secretHash(secret)),
        isNull(cardShares.revokedAt),
        gt(cardShares.expiresAt, now),
      ),
    )
    .returning({ memberId: cardShares.memberId, expiresAt: cardShares.expiresAt });
  return opened;
}
