import { and, desc, eq, isNull, ne, notExists, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { devices, sessions } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { secretHash } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { endSessions, withinLimits } from "./sessions";

/** Who asks, from which session: that one is never ended here. */
type Asking = { accountId: string; sessionId: string; now: Temporal.Instant };

const ofDevice = and(eq(devices.accountId, sessions.accountId), eq(devices.hash, sessions.deviceHash));

/** The browsers signed in to an account now, the one that asks first, then the last seen. */
export const listConnections = (db: Db, { accountId, sessionId, now }: Asking) => {
  const current = eq(sessions.hash, secretHash(sessionId));
  return db
    .select({
      id: sessions.id,
      label: devices.label,
      firstSeenAt: devices.firstSeenAt,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      current: sql<boolean>`${current}`,
    })
    .from(sessions)
    .leftJoin(devices, ofDevice)
    .where(and(eq(sessions.accountId, accountId), withinLimits(now)))
    .orderBy(desc(current), desc(sessions.seenAt), desc(sessions.id));
};

export type Connection = Awaited<ReturnType<typeof listConnections>>[number];

/** The browsers that signed in before and are not signed in now, the last seen first. */
export const listKnownDevices = (db: Db, accountId: string, now: Temporal.Instant) =>
  db
    .select({ label: devices.label, firstSeenAt: devices.firstSeenAt, seenAt: devices.seenAt })
    .from(devices)
    .where(
      and(
        eq(devices.accountId, accountId),
        notExists(
          db
            .select({ one: sql`1` })
            .from(sessions)
            .where(and(ofDevice, withinLimits(now))),
        ),
      ),
    )
    .orderBy(desc(devices.seenAt))
    .limit(20);

export type KnownDevice = Awaited<ReturnType<typeof listKnownDevices>>[number];

/**
 * Signs one browser out, and forgets it: its next sign-in is told by e-mail. Refuses a session that is not the
 * account's, and the one that asks. One that had ended already changes nothing.
 */
export async function endConnection(
  db: Db,
  { accountId, sessionId, id, now }: Asking & { id: string },
): Promise<Result<true, "unknown-session">> {
  const own = and(
    eq(sessions.accountId, accountId),
    eq(sessions.id, id),
    ne(sessions.hash, secretHash(sessionId)),
  );
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ deviceHash: sessions.deviceHash }).from(sessions).where(own);
    if (!found) return refuse("unknown-session");
    const ended = await tx
      .update(sessions)
      .set({ endedAt: now, endedBecause: "ended-by-owner" })
      .where(and(own, isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) return ok(true);
    await forgetOthers(tx, { accountId, sessionId, deviceHash: found.deviceHash });
    await recordEvent(tx, { kind: "sessions-ended", accountId, details: { session: id }, now });
    return ok(true);
  });
}

/** Signs every other browser out, and forgets those that signed in before. */
export async function endOtherConnections(db: Db, { accountId, sessionId, now }: Asking): Promise<void> {
  await db.transaction(async (tx) => {
    await endSessions(tx, accountId, "ended-by-owner", now, sessionId);
    await forgetOthers(tx, { accountId, sessionId });
    await recordEvent(tx, { kind: "sessions-ended", accountId, details: { session: "others" }, now });
  });
}

type Forgotten = { accountId: string; sessionId: string; deviceHash?: Buffer };

/** Forgets one browser, or all, but never the one that asks. */
async function forgetOthers(tx: Db, { accountId, sessionId, deviceHash }: Forgotten) {
  const own = sql`(select device_hash from sessions where hash = ${secretHash(sessionId)})`;
  await tx
    .delete(devices)
    .where(
      and(
        eq(devices.accountId, accountId),
        sql`${devices.hash} is distinct from ${own}`,
        deviceHash && eq(devices.hash, deviceHash),
      ),
    );
}
