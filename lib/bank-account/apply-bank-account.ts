import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { bankAccounts } from "@/db/schema";
import { cancelSecrets } from "@/lib/account/secrets";
import { recordChange } from "@/lib/change/record-change";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { unseal } from "@/lib/core/crypto";
import type { Jobs } from "@/lib/core/jobs";
import { queueMail } from "@/lib/core/mail";
import { Outage } from "@/lib/core/outage";
import { heldAccount, oneAtATime } from "./queries";

type Account = typeof bankAccounts.$inferSelect;

/**
 * The job that ends the 48 hours: the account that waited takes the place of the one in use, and the management system
 * learns it. Done once; nothing is done for one that was cancelled.
 */
export async function applyBankAccount(
  db: Db,
  { memberId, bankAccountId: id }: Jobs["apply-bank-account"],
  now: Temporal.Instant,
): Promise<void> {
  await db.transaction(async (tx) => {
    const accountId = await heldAccount(tx, memberId);
    await oneAtATime(tx, memberId);
    const pending = await waiting(tx, memberId, id);
    if (!pending) return;
    // The clocks of two machines may differ a little: the job comes back.
    if (Temporal.Instant.compare(pending.appliesAt, now) > 0) throw new Outage("bank account not due");
    await replaceCurrent(tx, pending, now);
    await tell(tx, pending, accountId, now);
  });
}

const owned = (memberId: string) => eq(bankAccounts.memberId, memberId);

async function waiting(tx: Db, memberId: string, id: string): Promise<Account | undefined> {
  const [pending] = await tx
    .select()
    .from(bankAccounts)
    .where(and(owned(memberId), eq(bankAccounts.id, id), eq(bankAccounts.state, "pending")));
  return pending;
}

async function replaceCurrent(tx: Db, { memberId, use, id }: Account, now: Temporal.Instant) {
  await tx
    .update(bankAccounts)
    .set({ state: "replaced", settledAt: now })
    .where(and(owned(memberId), eq(bankAccounts.use, use), eq(bankAccounts.state, "current")));
  await tx
    .update(bankAccounts)
    .set({ state: "current", settledAt: now })
    .where(and(owned(memberId), eq(bankAccounts.id, id), eq(bankAccounts.state, "pending")));
}

async function tell(tx: Db, applied: Account, accountId: string | undefined, now: Temporal.Instant) {
  const { memberId, use, id, holder, mandateRum, mandateSignedAt } = applied;
  const payload = {
    use,
    iban: unseal(applied.ibanSealed, id),
    holder,
    mandateRum,
    mandateSignedOn: mandateSignedAt && civilDate(mandateSignedAt).toString(),
  };
  await recordChange(tx, { memberId, kind: "bank-account-changed", payload, now });
  if (!accountId) return;
  await cancelSecrets(tx, accountId, now, { purpose: "bank-change-cancel", subjectId: id });
  await recordEvent(tx, { kind: "bank-changed", accountId, details: { bankAccount: id, use }, now });
  await queueMail(tx, { template: "bank-changed", accountId, now });
}
