import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, bankAccounts, members } from "@/db/schema";
import { cancelSecrets } from "@/lib/account/secrets";
import { listContracts } from "@/lib/contract/queries";
import { contractState } from "@/lib/contract/rules";
import { listPlanned } from "@/lib/contribution/queries";
import { recordEvent } from "@/lib/core/audit";
import { type BankAccountUse, paysContribution } from "./rules";

/** A member's accounts in use and to come; the IBAN stays sealed. */
export const listBankAccounts = (db: Db, memberId: string) =>
  db
    .select({
      id: bankAccounts.id,
      use: bankAccounts.use,
      state: bankAccounts.state,
      ibanHint: bankAccounts.ibanHint,
      holder: bankAccounts.holder,
      mandateRum: bankAccounts.mandateRum,
      mandateSignedAt: bankAccounts.mandateSignedAt,
      appliesAt: bankAccounts.appliesAt,
      settledAt: bankAccounts.settledAt,
    })
    .from(bankAccounts)
    .where(and(eq(bankAccounts.memberId, memberId), inArray(bankAccounts.state, ["current", "pending"])))
    .orderBy(asc(bankAccounts.state));

export type BankAccount = Awaited<ReturnType<typeof listBankAccounts>>[number];

/** How many mandates a member has signed or given up: the next one follows. */
export async function countMandates(db: Db, memberId: string): Promise<number> {
  const mandates = and(eq(bankAccounts.memberId, memberId), eq(bankAccounts.use, "debit"));
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(bankAccounts).where(mandates);
  return row?.count ?? 0;
}

/** Whether a member needs an account that pays contributions. */
export async function needsDebitAccount(
  db: Db,
  memberId: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const [contracts, planned] = await Promise.all([
    listContracts(db, memberId),
    listPlanned(db, memberId, today),
  ]);
  return paysContribution(
    contracts.map((contract) => ({ nature: contract.nature, state: contractState(contract, today) })),
    planned.map(({ method }) => method),
  );
}

/** The accounts of one use that count still, with their sealed IBAN. */
export const findLiveAccounts = (tx: Db, memberId: string, use: BankAccountUse) =>
  tx
    .select()
    .from(bankAccounts)
    .where(
      and(
        eq(bankAccounts.memberId, memberId),
        eq(bankAccounts.use, use),
        inArray(bankAccounts.state, ["current", "pending"]),
      ),
    );

/** Holds a member's row until the transaction ends: their accounts change one at a time. */
export const oneAtATime = (tx: Db, memberId: string) =>
  tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");

/** The account of a member, held until the transaction ends: before the member's row, as everyone takes them. */
export async function heldAccount(tx: Db, memberId: string): Promise<string | undefined> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.memberId, memberId))
    .for("update");
  return account?.id;
}

const isWaiting = (memberId: string) =>
  and(eq(bankAccounts.memberId, memberId), eq(bankAccounts.state, "pending"));

/** Whether an account of a member waits to be used. */
export const hasPending = async (db: Db, memberId: string): Promise<boolean> =>
  (await db.select({ id: bankAccounts.id }).from(bankAccounts).where(isWaiting(memberId))).length > 0;

type Settling = {
  memberId: string;
  accountId: string;
  /** Which of them: one, those of a use, or all. */
  id?: string;
  use?: BankAccountUse;
  /** The administrator who does it for the owner. */
  staffId?: string | undefined;
  now: Temporal.Instant;
};

/** Ends the wait of accounts and kills their links. Says whether any waited. The caller holds the member or the account. */
export async function settlePending(tx: Db, settling: Settling): Promise<boolean> {
  const { memberId, accountId, id: one, use, staffId, now } = settling;
  const cancelled = await tx
    .update(bankAccounts)
    .set({ state: "cancelled", settledAt: now })
    .where(
      and(isWaiting(memberId), one ? eq(bankAccounts.id, one) : undefined, use && eq(bankAccounts.use, use)),
    )
    .returning({ id: bankAccounts.id });
  for (const { id } of cancelled) {
    await cancelSecrets(tx, accountId, now, { purpose: "bank-change-cancel", subjectId: id });
    const by = staffId && { staffId, memberId };
    const details = { bankAccount: id };
    await recordEvent(tx, { kind: "bank-change-cancelled", accountId, details, ...by, now });
  }
  return cancelled.length > 0;
}
