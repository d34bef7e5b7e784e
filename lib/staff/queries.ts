import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff, staffLinks, staffSessions } from "@/db/schema";

const byEmail = (email: string) => eq(sql`lower(${staff.email})`, email.toLowerCase());

/** What a sign-in compares with. Nothing for an address unknown, revoked or not yet active. */
export async function findStaffCredential(db: Db, email: string) {
  const [person] = await db
    .select({ staffId: staff.id, passwordHash: staff.passwordHash, totpSealed: staff.totpSealed })
    .from(staff)
    .where(and(byEmail(email), isNull(staff.revokedAt)));
  return person;
}

export type StaffCredential = NonNullable<Awaited<ReturnType<typeof findStaffCredential>>>;

/** The person an address names, revoked ones included. */
export async function findStaffByEmail(db: Db, email: string) {
  const [person] = await db
    .select({ id: staff.id, name: staff.name, revokedAt: staff.revokedAt })
    .from(staff)
    .where(byEmail(email));
  return person;
}

/** Everybody who has or had access, with when their link dies and when they were last seen; the revoked ones last. */
export async function listStaff(db: Db) {
  const lastSeen = sql`(select max(${staffSessions.seenAt}) from ${staffSessions} where ${staffSessions.staffId} = ${staff.id})`;
  const linkEnd = sql`(select ${staffLinks.expiresAt} from ${staffLinks} where ${staffLinks.staffId} = ${staff.id}
    and ${staffLinks.usedAt} is null and ${staffLinks.cancelledAt} is null)`;
  return db
    .select({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      role: staff.role,
      invitedAt: staff.invitedAt,
      activatedAt: staff.activatedAt,
      revokedAt: staff.revokedAt,
      seenAt: sql<Temporal.Instant | null>`${lastSeen}`.mapWith(staff.invitedAt),
      linkExpiresAt: sql<Temporal.Instant | null>`${linkEnd}`.mapWith(staff.invitedAt),
    })
    .from(staff)
    .orderBy(sql`${staff.revokedAt} is not null`, asc(sql`lower(${staff.name})`), asc(staff.id));
}

export type StaffPerson = Awaited<ReturnType<typeof listStaff>>[number];
