import { and, eq, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff, staffLinks } from "@/db/schema";
import { newSecret, secretHash } from "@/lib/core/crypto";
import { staffLinkHours } from "./rules";

/** Makes a one-time link for a person and cancels the former one. Gives its secret, which is kept nowhere. */
export async function newStaffLink(db: Db, staffId: string, now: Temporal.Instant): Promise<string> {
  await cancelStaffLinks(db, staffId, now);
  const secret = newSecret();
  await db.insert(staffLinks).values({
    hash: secretHash(secret),
    staffId,
    createdAt: now,
    expiresAt: now.add({ hours: staffLinkHours }),
  });
  return secret;
}

/** Kills the live link of a person. */
export async function cancelStaffLinks(db: Db, staffId: string, now: Temporal.Instant): Promise<void> {
  await db
    .update(staffLinks)
    .set({ cancelledAt: now })
    .where(and(eq(staffLinks.staffId, staffId), isNull(staffLinks.usedAt), isNull(staffLinks.cancelledAt)));
}

const stillOpen = (secret: string, now: Temporal.Instant) =>
  and(
    eq(staffLinks.hash, secretHash(secret)),
    isNull(staffLinks.usedAt),
    isNull(staffLinks.cancelledAt),
    gt(staffLinks.expiresAt, now),
  );

/** Uses a link, once: of N simultaneous uses one wins. Gives whose it was, or nothing. */
export async function consumeStaffLink(
  db: Db,
  secret: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [used] = await db
    .update(staffLinks)
    .set({ usedAt: now })
    .where(stillOpen(secret, now))
    .returning({ staffId: staffLinks.staffId });
  return used?.staffId;
}

/** Whose link it is, without using it: so that an expired one is said before anything is typed. */
export async function peekStaffLink(db: Db, secret: string, now: Temporal.Instant) {
  const [live] = await db
    .select({ staffId: staff.id, email: staff.email, name: staff.name })
    .from(staffLinks)
    .innerJoin(staff, eq(staff.id, staffLinks.staffId))
    .where(and(stillOpen(secret, now), isNull(staff.revokedAt)));
  return live;
}
