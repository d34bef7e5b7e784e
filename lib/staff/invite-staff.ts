import { randomUUID } from "node:crypto";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { newStaffLink } from "./links";
import type { StaffRole } from "./rules";

type Invited = { email: string; name: string; role: StaffRole; now: Temporal.Instant };

/**
 * Gives a person of the mutual access. Gives the secret of their one-time link, kept nowhere. Whoever was revoked comes
 * back with nothing of before. Refuses an address that has access, or is invited, already.
 */
export async function inviteStaff(
  db: Db,
  { email, name, role, now }: Invited,
): Promise<Result<{ staffId: string; secret: string }, "already-known">> {
  return db.transaction(async (tx) => {
    const staffId = await openRow(tx, { email, name, role, now });
    if (!staffId) return refuse("already-known");
    await recordEvent(tx, { kind: "staff-invited", details: { subject: staffId, role }, now });
    return ok({ staffId, secret: await newStaffLink(tx, staffId, now) });
  });
}

/** A new row, or the revoked one again: the unique index on the address decides between two at once. */
async function openRow(tx: Db, { email, name, role, now }: Invited): Promise<string | undefined> {
  const blank = {
    name,
    role,
    passwordHash: null,
    totpSealed: null,
    totpStep: null,
    invitedAt: now,
    activatedAt: null,
    revokedAt: null,
  };
  const [again] = await tx
    .update(staff)
    .set(blank)
    .where(and(eq(sql`lower(${staff.email})`, email.toLowerCase()), isNotNull(staff.revokedAt)))
    .returning({ id: staff.id });
  if (again) return again.id;
  const [made] = await tx
    .insert(staff)
    .values({ ...blank, id: randomUUID(), email })
    .onConflictDoNothing()
    .returning({ id: staff.id });
  return made?.id;
}
