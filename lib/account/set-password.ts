import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { endCardShares } from "@/lib/card/queries";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { forgive } from "@/lib/core/throttle";
import { type Device, forgetDevices } from "./devices";
import type { PasswordPurpose } from "./link";
import { cancelSecrets } from "./secrets";
import { endSessions } from "./sessions";
import { failureCount } from "./sign-in";

type Owner = {
  accountId: string;
  /** The address that a link just proved to be theirs. */
  email: string | null;
};
type Setting = { purpose: PasswordPurpose | "change"; device: Device; now: Temporal.Instant };

/**
 * Writes the hash of a password, and the address when a link proves it; lifts the waits, here and on this browser; ends
 * what the former password opened: sessions, links, shared cards.
 */
export async function setPassword(
  db: Db,
  { accountId, email }: Owner,
  passwordHash: string,
  { purpose, device, now }: Setting,
): Promise<void> {
  const [after] = await db
    .update(accounts)
    .set({
      passwordHash,
      closedAt: null,
      activatedAt: sql`coalesce(${accounts.activatedAt}, ${now.toString()})`,
      ...(purpose !== "change" && { emailVerifiedAt: now }),
      ...(email && { email }),
    })
    .where(eq(accounts.id, accountId))
    .returning({ email: accounts.email, memberId: accounts.memberId });
  if (!after?.email) throw new Error("an active account has an address");
  await forgive(db, failureCount(after.email));
  await forgive(db, failureCount(after.email, device));
  await endSessions(db, accountId, "password-changed", now);
  await cancelSecrets(db, accountId, now);
  await endCardShares(db, { memberId: after.memberId, accountId, now });
  await recordEvent(db, { kind: "password-set", accountId, details: { purpose }, now });
}

/** Forgets the other browsers, which had signed in with the former password, and tells the owner that it was replaced. */
export async function forgetFormerPassword(
  db: Db,
  { accountId, device, now }: { accountId: string; device: Device; now: Temporal.Instant },
): Promise<void> {
  await forgetDevices(db, accountId, device);
  await queueMail(db, { template: "password-changed", accountId, now });
}
