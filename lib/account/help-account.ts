import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, devices, members } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { forgive } from "@/lib/core/throttle";
import { closeSpace } from "./close-space";
import { limits } from "./rules";
import { askSecret } from "./secrets";
import { endSessions } from "./sessions";
import { failureCount } from "./sign-in";

/** An administrator of the mutual who helps a member in. None of it sets or shows a password. */
type Help = { memberId: string; staffId: string; now: Temporal.Instant };

/**
 * Lifts the waits that failed attempts brought on a member's account. Browsers known before are forgotten, for each has
 * a count of its own that only its cookie names. Refuses a member without an open space.
 */
export async function unlockAccount(db: Db, help: Help): Promise<Result<true, "no-space">> {
  return onOpenAccount(db, help, async (tx, { accountId, email, membershipNumber }) => {
    await forgive(tx, failureCount(email));
    await forgive(tx, { name: "reset-identifier", limit: limits.resetIdentifier, of: email.toLowerCase() });
    await forgive(tx, { name: "recovery-number", limit: limits.recoveryNumber, of: membershipNumber });
    await tx.delete(devices).where(eq(devices.accountId, accountId));
    await recordEvent(tx, { kind: "account-unlocked", accountId, ...help });
  });
}

/** Ends every session of a member. Refuses a member without an open space. */
export async function endMemberSessions(db: Db, help: Help): Promise<Result<true, "no-space">> {
  return onOpenAccount(db, help, async (tx, { accountId }) => {
    await endSessions(tx, accountId, "ended-by-staff", help.now);
    await recordEvent(tx, { kind: "sessions-ended", accountId, ...help });
  });
}

/** Sends a member the usual link to choose a new password. Refuses a member without an open space. */
export async function startPasswordReset(db: Db, help: Help): Promise<Result<true, "no-space">> {
  const { now } = help;
  return onOpenAccount(db, help, async (tx, { accountId }) => {
    const secretId = await askSecret(tx, { accountId, purpose: "password-reset", now });
    await recordEvent(tx, { kind: "reset-asked", accountId, ...help });
    await queueMail(tx, { template: "password-reset", accountId, secretId, now });
  });
}

/** Closes a member's space, and cancels what waits in it. Refuses a member without an open space. */
export async function closeMemberSpace(db: Db, help: Help): Promise<Result<true, "no-space">> {
  const [account] = await db
    .select({ accountId: accounts.id })
    .from(accounts)
    .where(eq(accounts.memberId, help.memberId));
  const closed = account && (await closeSpace(db, { ...help, ...account }));
  return closed?.ok ? closed : refuse("no-space");
}

type OpenAccount = { accountId: string; email: string; membershipNumber: string };

/** Holds the account until the transaction ends, before its links: the order everyone takes them in. */
async function onOpenAccount(
  db: Db,
  { memberId }: Help,
  act: (tx: Db, account: OpenAccount) => Promise<void>,
): Promise<Result<true, "no-space">> {
  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ accountId: accounts.id, email: accounts.email, membershipNumber: members.membershipNumber })
      .from(accounts)
      .innerJoin(members, eq(members.id, accounts.memberId))
      .where(and(eq(accounts.memberId, memberId), isNotNull(accounts.email), isNull(accounts.closedAt)))
      .for("update", { of: accounts });
    if (!account?.email) return refuse("no-space");
    await act(tx, { ...account, email: account.email });
    return ok(true);
  });
}
