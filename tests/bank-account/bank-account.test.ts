import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { bankAccounts, contracts, secrets } from "@/db/schema";
import { closeSpace } from "@/lib/account/close-space";
import { armSecret, cancelSecrets, consumeSecret } from "@/lib/account/secrets";
import { applyBankAccount } from "@/lib/bank-account/apply-bank-account";
import { askBankAccount } from "@/lib/bank-account/ask-bank-account";
import { cancelBankAccount, cancelBankAccountByLink } from "@/lib/bank-account/cancel-bank-account";
import { mandateReference } from "@/lib/bank-account/mandate";
import { listBankAccounts } from "@/lib/bank-account/queries";
import { bankAccountLimits } from "@/lib/bank-account/rules";
import { unseal } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { auditKinds, jobsWaiting, mailsTo } from "../support/outbox";
import { aHome, anAccount, now } from "../support/people";

const db = await aDatabase();
const iban = "FR7630006000011234567890189";
const otherIban = "DE89370400440532013000";
const later = now.add({ hours: 48 });

async function aHolder() {
  const { id: accountId, member } = await anAccount(db);
  return { accountId, memberId: member.id };
}
type Holder = Awaited<ReturnType<typeof aHolder>>;

const ask = (who: Holder, more: Partial<Parameters<typeof askBankAccount>[1]> = {}) =>
  askBankAccount(db, { ...who, use: "reimbursement", iban, holder: "Odile Sentinelle", now, ...more });
const rows = ({ memberId }: Holder) =>
  db.select().from(bankAccounts).where(eq(bankAccounts.memberId, memberId));
const states = async (who: Holder) => (await rows(who)).map(({ state }) => state).sort();
const apply = (who: Holder, id: string, at = later) =>
  applyBankAccount(db, { memberId: who.memberId, bankAccountId: id }, at);
const pendingOf = async (who: Holder) => (await rows(who)).find(({ state }) => state === "pending")!;

async function linkOf(id: string, at = now) {
  const [asked] = await db.select().from(secrets).where(eq(secrets.subjectId, id));
  return (await armSecret(db, asked!.id, at))!;
}

describe("an account given", () => {
  test("waits 48 hours: sealed to its row, shown by its ends, its owner told", async () => {
    const who = await aHolder();
    expect(await ask(who)).toEqual(ok(true));

    const [account] = await rows(who);
    expect(account).toMatchObject({ state: "pending", ibanHint: "FR760189", holder: "Odile Sentinelle" });
    expect(unseal(account!.ibanSealed, account!.id)).toBe(iban);
    expect(() => unseal(account!.ibanSealed, who.memberId)).toThrow();
    expect(account!.appliesAt.toString()).toBe(later.toString());
    expect(await mailsTo(db, who.accountId)).toEqual(["bank-change-cancel"]);
    expect(await auditKinds(db, who.accountId)).toEqual(["bank-change-asked"]);
    const job = (await jobsWaiting(db)).find(({ key }) => key === `bank:${account!.id}`)!;
    expect(job.payload).toEqual({ memberId: who.memberId, bankAccountId: account!.id });
    expect(new Date(job.run_at).toISOString()).toBe("2026-03-12T09:00:00.000Z");
    expect(await changesOf(db, who.memberId)).toEqual([]);
  });

  test("sent 16 times at once is taken once", async () => {
    const who = await aHolder();
    const limit = bankAccountLimits.change.attempts;
    const answers = await Promise.all(Array.from({ length: 16 }, () => ask(who)));

    expect(answers.filter((answer) => answer.ok)).toHaveLength(limit);
    expect(await states(who)).toEqual(["pending"]);
    expect(await mailsTo(db, who.accountId)).toEqual(["bank-change-cancel"]);
  });

  test("gives way to the next one for the same use alone, whose link lives on", async () => {
    const who = await aHolder();
    await ask(who);
    const first = await pendingOf(who);
    const link = await linkOf(first.id);
    const rum = mandateReference(who.memberId, 0);
    await ask(who, { use: "debit", rum });
    expect(await states(who)).toEqual(["pending", "pending"]);

    await ask(who, { iban: otherIban });
    expect(await states(who)).toEqual(["cancelled", "pending", "pending"]);
    expect(await consumeSecret(db, "bank-change-cancel", link, now)).toBeUndefined();
    const live = (await listBankAccounts(db, who.memberId)).map(({ use, ibanHint }) => `${use} ${ibanHint}`);
    expect(live.sort()).toEqual(["debit FR760189", "reimbursement DE893000"]);
  });

  test("is refused when it is already in use, to the holder's name", async () => {
    const who = await aHolder();
    await ask(who);
    await apply(who, (await pendingOf(who)).id);

    expect(await ask(who)).toEqual(refuse("same-account"));
    expect((await ask(who, { holder: "Odile Autrenom" })).ok).toBe(true);
  });

  test("for debits carries the mandate that was shown, and its date", async () => {
    const who = await aHolder();
    const rum = mandateReference(who.memberId, 0);
    expect(await ask(who, { use: "debit", rum: "MGAS-AUTRE" })).toEqual(refuse("mandate-changed"));
    expect(await ask(who, { use: "debit", rum })).toEqual(ok(true));

    const { id, mandateRum, mandateSignedAt } = await pendingOf(who);
    expect([mandateRum, mandateSignedAt?.toString()]).toEqual([rum, now.toString()]);
    await apply(who, id);
    expect(await changesOf(db, who.memberId)).toEqual([
      {
        kind: "bank-account-changed",
        payload: {
          use: "debit",
          iban,
          holder: "Odile Sentinelle",
          mandateRum: rum,
          mandateSignedOn: "2026-03-10",
        },
      },
    ]);
    expect(await ask(who, { use: "debit", iban: otherIban, rum })).toEqual(refuse("mandate-changed"));
    const next = mandateReference(who.memberId, 1);
    expect(await ask(who, { use: "debit", iban: otherIban, rum: next })).toEqual(ok(true));
  });

  test("for debits is refused where the employer pays all", async () => {
    const who = await aHolder();
    const compulsory = { nature: "collectif-obligatoire" as const };
    await db.update(contracts).set(compulsory).where(eq(contracts.memberId, who.memberId));

    const rum = mandateReference(who.memberId, 0);
    expect(await ask(who, { use: "debit", rum })).toEqual(refuse("no-contribution"));
    expect((await ask(who)).ok).toBe(true);
  });

  test("never waits on a space that closes at the same moment: its owner could no more be told", async () => {
    for (let round = 0; round < 8; round++) {
      const who = await aHolder();
      await aHome(db, who.memberId);
      const [asked, closed] = await Promise.allSettled([ask(who), closeSpace(db, { ...who, now })]);
      const waits = (await states(who)).includes("pending");
      expect(closed.status === "fulfilled" && closed.value.ok).toBe(!waits);
      expect(asked.status).toBe(waits ? "fulfilled" : "rejected");
    }
  });

  test("too many in an hour wait", async () => {
    const who = await aHolder();
    for (let n = 0; n < bankAccountLimits.change.attempts; n++) await ask(who, { holder: `Odile ${n}` });
    expect(await ask(who)).toMatchObject({ refusal: "too-many-attempts" });
  });
});

describe("the end of the 48 hours", () => {
  test("comes once, however many workers hold the job: the former account is replaced, all are told", async () => {
    const who = await aHolder();
    await ask(who);
    await apply(who, (await pendingOf(who)).id);
    await ask(who, { iban: otherIban });
    const { id } = await pendingOf(who);
    await Promise.all(Array.from({ length: 16 }, () => apply(who, id)));

    expect(await states(who)).toEqual(["current", "replaced"]);
    expect((await listBankAccounts(db, who.memberId))[0]).toMatchObject({ id, ibanHint: "DE893000" });
    const told = await changesOf(db, who.memberId);
    expect(told.map(({ payload }) => "iban" in payload && payload.iban)).toEqual([iban, otherIban]);
    expect((await mailsTo(db, who.accountId)).filter((mail) => mail === "bank-changed")).toHaveLength(2);
    expect((await auditKinds(db, who.accountId)).filter((kind) => kind === "bank-changed")).toHaveLength(2);
  });

  test("a job that comes early comes back", async () => {
    const who = await aHolder();
    await ask(who);
    const { id } = await pendingOf(who);
    await expect(apply(who, id, later.subtract({ seconds: 1 }))).rejects.toThrow("not due");
    expect(await states(who)).toEqual(["pending"]);
  });

  test("leaves its link without effect", async () => {
    const who = await aHolder();
    await ask(who);
    const { id } = await pendingOf(who);
    const secret = await linkOf(id, now.add({ hours: 12 }));
    await apply(who, id);

    expect(await cancelBankAccountByLink(db, { secret, now: later })).toEqual(refuse("link-expired"));
    expect(await states(who)).toEqual(["current"]);
  });
});

describe("an account that waits is cancelled", () => {
  test("by its link, once of 16 uses", async () => {
    const who = await aHolder();
    await ask(who);
    const { id } = await pendingOf(who);
    const secret = await linkOf(id);
    const uses = await Promise.all(
      Array.from({ length: 16 }, () => cancelBankAccountByLink(db, { secret, now })),
    );

    expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
    await apply(who, id);
    expect(await states(who)).toEqual(["cancelled"]);
    expect(await changesOf(db, who.memberId)).toEqual([]);
    expect(
      (await auditKinds(db, who.accountId)).filter((kind) => kind === "bank-change-cancelled"),
    ).toHaveLength(1);
  });

  test("from the space, by its owner alone; its link dies too", async () => {
    const [who, other] = [await aHolder(), await aHolder()];
    await ask(who);
    const { id } = await pendingOf(who);
    const secret = await linkOf(id);

    expect(await cancelBankAccount(db, { ...other, id, now })).toEqual(refuse("no-longer-waiting"));
    expect(await cancelBankAccount(db, { ...who, id, now })).toEqual(ok(true));
    expect(await cancelBankAccount(db, { ...who, id, now })).toEqual(refuse("no-longer-waiting"));
    expect(await cancelBankAccountByLink(db, { secret, now })).toEqual(refuse("link-expired"));
  });

  test("or applied: of both at once, one wins", async () => {
    for (let round = 0; round < 8; round++) {
      const who = await aHolder();
      await ask(who);
      const { id } = await pendingOf(who);
      const [cancelled] = await Promise.all([
        cancelBankAccount(db, { ...who, id, now: later }),
        apply(who, id),
      ]);
      expect(await states(who)).toEqual([cancelled.ok ? "cancelled" : "current"]);
      expect(await changesOf(db, who.memberId)).toHaveLength(cancelled.ok ? 0 : 1);
    }
  });

  test("even after a stranger changed the password or the address: that link is spared", async () => {
    const who = await aHolder();
    await ask(who);
    const secret = await linkOf((await pendingOf(who)).id);
    await cancelSecrets(db, who.accountId, now);

    expect(await cancelBankAccountByLink(db, { secret, now })).toEqual(ok(true));
  });
});
