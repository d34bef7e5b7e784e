import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { newStaffLink } from "./links";
import { endStaffSessions } from "./sessions";

type Reset = {
  staffId: string;
  /** The administrator who asks; a command has none. */
  by?: string;
  now: Temporal.Instant;
};

export type StaffChangeRefusal = "unknown" | "own-access";

/**
 * Takes a person's password and authenticator away and ends their sessions: both are chosen again from the new link,
 * whose secret is given. Refuses a person unknown or revoked, and an administrator's own access.
 */
export async function resetStaff(
  db: Db,
  { staffId, by, now }: Reset,
): Promise<Result<{ secret: string }, StaffChangeRefusal>> {
  if (staffId === by) return refuse("own-access");
  return db.transaction(async (tx) => {
    const [person] = await tx
      .update(staff)
      .set({ passwordHash: null, totpSealed: null, totpStep: null, activatedAt: null, invitedAt: now })
      .where(and(eq(staff.id, staffId), isNull(staff.revokedAt)))
      .returning({ id: staff.id });
    if (!person) return refuse("unknown");
    await endStaffSessions(tx, staffId, "reset", now);
    await recordEvent(tx, { kind: "staff-reset", staffId: by, details: { subject: staffId }, now });
    return ok({ secret: await newStaffLink(tx, staffId, now) });
  });
}
