import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares, members } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { countCardShares, readCard } from "./queries";
import { cardLimits, sharing } from "./rules";

export type ShareCardRefusal = "too-many-attempts" | "no-card" | "too-many-links";

type Asked = { memberId: string; accountId: string; now: Temporal.Instant };

/**
 * Makes a link that shows a member's card for a day. Gives its id, and its secret, which is kept nowhere. Refuses one link
 * more than may live at once, however many are asked for at the same time.
 */
export async function shareCard(
  db: Db,
  { memberId, accountId, now }: Asked,
): Promise<Result<{ id: string; secret: string }, ShareCardRefusal>> {
  const turn = await attempt(db, { name: "card-share", limit: cardLimits.share, of: accountId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  const card = await readCard(db, memberId, civilDate(now));
  if (!card.ok) return refuse("no-card");

  return db.transaction(async (tx) => {
    await oneAtATime(tx, memberId);
    if ((await countCardShares(tx, memberId, now)) >= sharing.liveLinks) return refuse("too-many-links");
    const [id, secret] = [randomUUID(), newSecret()];
    await tx.insert(cardShares).values({
      id,
      memberId,
      secretHash: secretHash(secret),
      createdAt: now,
      expiresAt: now.add({ hours: sharing.hours }),
    });
    await recordEvent(tx, { kind: "card-shared", accountId, details: { share: id }, now });
    return ok({ id, secret });
  });
}

/** The member's row is held until the link is counted. */
const oneAtATime = (tx: Db, memberId: string) =>
  tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");
