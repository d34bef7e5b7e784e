import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { erasedMembers } from "@/db/schema";
import { erasureHash } from "@/lib/member/queries";

/** The lock that a reading of the feed holds from beginning to end. */
const feedLock = 7_310_429;

/**
 * Keeps the feed away until the transaction ends: it would write again, line after line, what is being erased. Gives
 * false when a reading is under way.
 */
export async function keepFeedAway(tx: Db): Promise<boolean> {
  const [turn] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${feedLock}) as taken`,
  );
  return turn?.taken ?? false;
}

/** What is known of an erasure: by the member's id, or by the number that the member had. */
export async function findErasure(db: Db, by: "member" | "number", text: string) {
  const hash = erasureHash(by, text);
  const [erased] = await db
    .select({
      memberId: erasedMembers.memberId,
      erasedAt: erasedMembers.erasedAt,
      finishedAt: erasedMembers.finishedAt,
    })
    .from(erasedMembers)
    .where(eq(by === "member" ? erasedMembers.memberHash : erasedMembers.numberHash, hash));
  return erased;
}

export type Erasure = NonNullable<Awaited<ReturnType<typeof findErasure>>>;

/** Notes that the time to keep a member is over: nothing of them is left, and the feed does not bring them back. */
export async function noteGone(tx: Db, memberId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insert(erasedMembers)
    .values({
      memberHash: erasureHash("member", memberId),
      cause: "retention",
      erasedAt: now,
      finishedAt: now,
    })
    .onConflictDoUpdate({ target: erasedMembers.memberHash, set: { memberId: null } });
}
