import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { consumeSecret, peekSecret } from "@/lib/account/secrets";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { heldAccount, oneAtATime, settlePending } from "./queries";
import type { BankAccountUse } from "./rules";

type Cancelling = { memberId: string; accountId: string; id: string; now: Temporal.Instant };

/** Cancels an account that waits, from the space. Refuses one that is not the member's or waits no more. */
export async function cancelBankAccount(
  db: Db,
  cancelling: Cancelling,
): Promise<Result<true, "no-longer-waiting">> {
  return db.transaction(async (tx) => {
    await oneAtATime(tx, cancelling.memberId);
    return (await settlePending(tx, cancelling)) ? ok(true) : refuse("no-longer-waiting");
  });
}

type Helping = { memberId: string; use: BankAccountUse; staffId: string; now: Temporal.Instant };

/** Cancels the account that waits for a use, for an owner who told an administrator. Refuses when none waits. */
export async function cancelBankAccountForMember(
  db: Db,
  helping: Helping,
): Promise<Result<true, "no-longer-waiting">> {
  const { memberId } = helping;
  return db.transaction(async (tx) => {
    const accountId = await heldAccount(tx, memberId);
    await oneAtATime(tx, memberId);
    const settled = accountId && (await settlePending(tx, { ...helping, accountId }));
    return settled ? ok(true) : refuse("no-longer-waiting");
  });
}

/** Cancels an account that waits, from the link sent by e-mail. Refuses a link that expired or was used. */
export async function cancelBankAccountByLink(
  db: Db,
  { secret, now }: { secret: string; now: Temporal.Instant },
): Promise<Result<true, "link-expired">> {
  const link = await peekSecret(db, "bank-change-cancel", secret, now);
  if (!link?.subjectId) return refusedLink(db, undefined, now);
  const { accountId, subjectId: id } = link;

  const cancelled = await db.transaction(async (tx) => {
    const memberId = await memberOf(tx, accountId);
    await oneAtATime(tx, memberId);
    const used = await consumeSecret(tx, "bank-change-cancel", secret, now);
    return used && settlePending(tx, { memberId, accountId, id, now });
  });
  return cancelled ? ok(true) : refusedLink(db, accountId, now);
}

async function memberOf(tx: Db, accountId: string): Promise<string> {
  const [account] = await tx
    .select({ memberId: accounts.memberId })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (!account) throw new Error("a link has an account");
  return account.memberId;
}

async function refusedLink(db: Db, accountId: string | undefined, now: Temporal.Instant) {
  await recordEvent(db, { kind: "link-refused", accountId, details: { refusal: "link-expired" }, now });
  return refuse("link-expired");
}
