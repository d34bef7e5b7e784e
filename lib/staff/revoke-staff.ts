import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { freeRequestsOf } from "@/lib/request/queries";
import { cancelStaffLinks } from "./links";
import type { StaffChangeRefusal } from "./reset-staff";
import { endStaffSessions } from "./sessions";

type Revoked = { staffId: string; by?: string; now: Temporal.Instant };

/**
 * Takes a person's access away at once: sessions, link, password and authenticator. The requests in their hands go back to
 * the queue; what they did keeps their name.
 * Refuses a person unknown or already revoked, and an administrator's own access.
 */
export async function revokeStaff(
  db: Db,
  { staffId, by, now }: Revoked,
): Promise<Result<true, StaffChangeRefusal>> {
  if (staffId === by) return refuse("own-access");
  return db.transaction(async (tx) => {
    const [person] = await tx
      .update(staff)
      .set({ revokedAt: now, passwordHash: null, totpSealed: null, totpStep: null, activatedAt: null })
      .where(and(eq(staff.id, staffId), isNull(staff.revokedAt)))
      .returning({ id: staff.id });
    if (!person) return refuse("unknown");
    await endStaffSessions(tx, staffId, "revoked", now);
    await cancelStaffLinks(tx, staffId, now);
    await freeRequestsOf(tx, { staffId, by, now });
    await recordEvent(tx, { kind: "staff-revoked", staffId: by, details: { subject: staffId }, now });
    return ok(true);
  });
}
