import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { endStaffSession } from "./sessions";

/** Ends a session at its owner's wish. One that had ended already changes nothing. */
export async function signOutStaff(db: Db, sessionId: string, now: Temporal.Instant): Promise<void> {
  await db.transaction(async (tx) => {
    const staffId = await endStaffSession(tx, sessionId, "signed-out", now);
    if (staffId) await recordEvent(tx, { kind: "staff-sign-out", staffId, now });
  });
}
