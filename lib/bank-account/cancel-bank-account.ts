import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, bankAccounts } from "@/db/schema";
import { cancelSecrets, consumeSecret, peekSecret } from "@/lib/account/secrets";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { oneAtATime } from "./queries";

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

/** Ends the wait of an account and kills its link. Says whether it waited. The member's row is held by the caller. */
export async function settlePending(tx: Db, { memberId, accountId, id, now }: Cancelling): Promise<boolean> {
  const [cancelled] = await tx
    .update(bankAccounts)
    .set({ state: "cancelled", settledAt: now })
    .where(
      and(eq(bankAccounts.memberId, memberId), eq(bankAccounts.id, id), eq(bankAccounts.state, "pending")),
    )
    .returning({ id: bankAccounts.id });
  if (!cancelled) return false;
  await cancelSecrets(tx, accountId, now, { purpose: "bank-change-cancel", subjectId: id });
  await recordEvent(tx, { kind: "bank-change-cancelled", accountId, details: { bankAccount: id }, now });
  return true;
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
