import { and, gt, isNull, lt, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { sessions, staffSessions } from "@/db/schema";

/** The sessions of members, or of the people of the mutual. */
type Sessions = typeof sessions | typeof staffSessions;
type Limits = { idleMinutes: number; absoluteHours: number };

/** Neither limit has passed, and nobody ended it. */
export const isLive = (table: Sessions, limits: Limits, now: Temporal.Instant): SQL | undefined =>
  and(
    isNull(table.endedAt),
    gt(table.seenAt, now.subtract({ minutes: limits.idleMinutes })),
    gt(table.createdAt, now.subtract({ hours: limits.absoluteHours })),
  );

type Seen = { session: SQL | undefined; seenAt: Temporal.Instant; now: Temporal.Instant };

/** Notes that a session just served, to ten seconds. `session` is the condition that finds it, live. */
export async function noteActivity(db: Db, table: Sessions, { session, seenAt, now }: Seen): Promise<void> {
  const justNow = now.subtract({ seconds: 10 });
  if (seenAt.epochMilliseconds >= justNow.epochMilliseconds) return;
  await db
    .update(table)
    .set({ seenAt: now })
    .where(and(session, lt(table.seenAt, justNow)));
}
