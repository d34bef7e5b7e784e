import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { bankAccounts } from "@/db/schema";
import { formerAddresses, heldAddress } from "@/lib/account/queries";
import { onlyOnce } from "@/lib/account/rules";
import { askSecret } from "@/lib/account/secrets";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { seal, unseal } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { mandateReference } from "./mandate";
import { countMandates, findLiveAccounts, needsDebitAccount, oneAtATime, settlePending } from "./queries";
import { appliesAt, type BankAccountUse, bankAccountLimits, ibanHint } from "./rules";

export type AskBankAccountRefusal =
  | "too-many-attempts"
  | "no-contribution"
  | "same-account"
  | "mandate-changed";

type Asked = {
  memberId: string;
  accountId: string;
  use: BankAccountUse;
  iban: string;
  holder: string;
  /** The reference of the mandate shown and signed, for debits. */
  rum?: string | undefined;
  now: Temporal.Instant;
};

/**
 * Takes a bank account, to be used after 48 hours unless its owner cancels it; one that waited for the same use gives
 * way. Sent twice, it is taken once. Refuses an account already in use, a debit from who pays no contribution, and a
 * mandate other than the one that was shown.
 */
export async function askBankAccount(db: Db, asked: Asked): Promise<Result<true, AskBankAccountRefusal>> {
  const { memberId, accountId, use, iban, holder, now } = asked;
  const turn = await attempt(
    db,
    { name: "bank-change", limit: bankAccountLimits.change, of: accountId },
    now,
  );
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  if (use === "debit" && !(await needsDebitAccount(db, memberId, civilDate(now))))
    return refuse("no-contribution");

  return db.transaction<Result<true, AskBankAccountRefusal>>(async (tx) => {
    // A space that is being closed takes no account: its owner could no more be told.
    const present = await heldAddress(tx, accountId);
    await oneAtATime(tx, memberId);
    const live = await findLiveAccounts(tx, memberId, use);
    const same = live.filter((one) => one.holder === holder && unseal(one.ibanSealed, one.id) === iban);
    if (same.some(({ state }) => state === "pending")) return ok(true);
    if (same.length > 0) return refuse("same-account");
    const rum = use === "debit" ? mandateReference(memberId, await countMandates(tx, memberId)) : undefined;
    if (rum !== asked.rum) return refuse("mandate-changed");
    const pending = live.find(({ state }) => state === "pending");
    if (pending) await settlePending(tx, { memberId, accountId, id: pending.id, now });
    const id = await openWait(tx, asked, rum);
    await tellOwner(tx, asked, id, onlyOnce([...(await formerAddresses(tx, accountId, now)), present]));
    return ok(true);
  });
}

/** Writes the account that waits and the job that ends the wait. Gives its id. */
async function openWait(
  tx: Db,
  { memberId, accountId, use, iban, holder, now }: Asked,
  rum: string | undefined,
): Promise<string> {
  const id = randomUUID();
  await tx.insert(bankAccounts).values({
    id,
    memberId,
    use,
    state: "pending",
    ibanSealed: seal(iban, id),
    ibanHint: ibanHint(iban),
    holder,
    ...(rum && { mandateRum: rum, mandateSignedAt: now }),
    requestedAt: now,
    appliesAt: appliesAt(now),
  });
  await addJob(
    tx,
    "apply-bank-account",
    { memberId, bankAccountId: id },
    { runAt: appliesAt(now), key: `bank:${id}` },
  );
  await recordEvent(tx, { kind: "bank-change-asked", accountId, details: { bankAccount: id, use }, now });
  return id;
}

/**
 * Sends the link that cancels the account to the first address, as it is now: a later change does not turn it aside.
 * The others are told without it, for a stranger may have chosen them.
 */
async function tellOwner(
  tx: Db,
  { accountId, now }: Asked,
  subjectId: string,
  [email, ...others]: readonly string[],
) {
  const template = "bank-change-cancel";
  const link = { purpose: template, subjectId, ...(email && { email }) } as const;
  const secretId = await askSecret(tx, { accountId, ...link, now });
  await queueMail(tx, { template, accountId, secretId, now });
  for (const to of others) await queueMail(tx, { template, accountId, to, now });
}
