import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff, staffSessions } from "@/db/schema";
import type { staffSessionEnds } from "@/db/schema/staff";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { isLive, noteActivity } from "@/lib/core/live-session";
import { staffSession as limits, type StaffRole } from "./rules";

export type StaffSession = { staffId: string; name: string; email: string; role: StaffRole };

/** Opens a session for a browser. Gives the id its cookie carries; only its hash is stored. */
export async function startStaffSession(db: Db, staffId: string, now: Temporal.Instant): Promise<string> {
  const id = newSecret();
  await db.insert(staffSessions).values({ hash: secretHash(id), staffId, createdAt: now, seenAt: now });
  return id;
}

/** Who a session belongs to, if neither limit has passed and nobody ended it. Counts as activity, to ten seconds. */
export async function readStaffSession(
  db: Db,
  id: string,
  now: Temporal.Instant,
): Promise<StaffSession | undefined> {
  const live = await findLive(db, id, now);
  if (!live) return undefined;
  await noteActivity(db, staffSessions, { session: liveAs(id, now), seenAt: live.seenAt, now });
  return sessionOf(live);
}

/** Who a live session belongs to. Counts for nothing: what a page asks by itself keeps no session alive. */
export async function peekStaffSession(
  db: Db,
  id: string,
  now: Temporal.Instant,
): Promise<StaffSession | undefined> {
  const live = await findLive(db, id, now);
  return live && sessionOf(live);
}

const sessionOf = ({ staffId, name, email, role }: StaffSession): StaffSession => ({
  staffId,
  name,
  email,
  role,
});

async function findLive(db: Db, id: string, now: Temporal.Instant) {
  const [live] = await db
    .select({
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      seenAt: staffSessions.seenAt,
    })
    .from(staffSessions)
    .innerJoin(staff, eq(staff.id, staffSessions.staffId))
    .where(and(liveAs(id, now), isNull(staff.revokedAt)));
  return live;
}

const liveAs = (id: string, now: Temporal.Instant) =>
  and(eq(staffSessions.hash, secretHash(id)), isLive(staffSessions, limits, now));

type End = (typeof staffSessionEnds)[number];

/** Ends one session. Gives whose it was; nothing when it had already ended. */
export async function endStaffSession(
  db: Db,
  id: string,
  because: End,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [ended] = await db
    .update(staffSessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(staffSessions.hash, secretHash(id)), isNull(staffSessions.endedAt)))
    .returning({ staffId: staffSessions.staffId });
  return ended?.staffId;
}

/** Ends every session of a person. */
export async function endStaffSessions(
  db: Db,
  staffId: string,
  because: End,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .update(staffSessions)
    .set({ endedAt: now, endedBecause: because })
    .where(and(eq(staffSessions.staffId, staffId), isNull(staffSessions.endedAt)));
}
