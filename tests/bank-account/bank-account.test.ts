import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEvents, bankAccounts, contracts, mails, secrets } from "@/db/schema";
import { askEmailChange } from "@/lib/account/ask-email-change";
import { closeSpace } from "@/lib/account/close-space";
import { confirmNewEmail } from "@/lib/account/confirm-new-email";
import { aDevice } from "@/lib/account/devices";
import { armSecret, cancelSecrets, consumeSecret } from "@/lib/account/secrets";
import { sendMail } from "@/lib/account/send-mail";
import { applyBankAccount } from "@/lib/bank-account/apply-bank-account";
import { askBankAccount } from "@/lib/bank-account/ask-bank-account";
import {
  cancelBankAccount,
  cancelBankAccountByLink,
  cancelBankAccountForMember,
} from "@/lib/bank-account/cancel-bank-account";
import { mandateReference } from "@/lib/bank-account/mandate";
import { listBankAccounts } from "@/lib/bank-account/queries";
import { bankAccountLimits } from "@/lib/bank-account/rules";
import { unseal } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import type { Smtp } from "@/lib/core/smtp";
import { aStaffPerson } from "../staff/support";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { auditKinds, jobsWaiting, mailsTo } from "../support/outbox";
import { aHome, anAccount, goodPassword, now, secretRows } from "../support/people";

const db = await aDatabase();
const iban = "FR7630006000011234567890189";
const otherIban = "DE89370400440532013000";
const later = now.add({ hours: 48 });

async function aHolder() {
  const { id: accountId, member, email } = await anAccount(db);
  return { accountId, memberId: member.id, email };
}

/** Another address, asked and confirmed at a moment. */
async function changeEmail({ accountId }: Holder, email: string, at = now) {
  expect(await askEmailChange(db, { accountId, email, now: at })).toEqual(ok(true));
  const [asked] = (await secretRows(db, accountId)).filter(
    (row) => row.purpose === "email-change" && !row.usedAt && !row.cancelledAt,
  );
  const secret = (await armSecret(db, asked!.id, at))!;
  const typed = { password: goodPassword, device: aDevice(undefined, null), clientAddress: randomUUID() };
  expect(await confirmNewEmail(db, { secret, ...typed, now: at })).toEqual(ok(true));
}

/** To whom the e-mails about an account given go, and whether they hold its link. */
async function toldOf({ accountId }: Holder) {
  const told: [string, boolean][] = [];
  const smtp: Smtp = {
    async deliver({ to, text }) {
      told.push([to.address, text.includes("/lien/compte-bancaire/")]);
      return ok(undefined);
    },
    close() {},
  };
  const about = and(eq(mails.accountId, accountId), eq(mails.template, "bank-change-cancel"));
  const rows = await db.select().from(mails).where(about);
  for (const { id } of rows) await sendMail(db, id, now, smtp);
  return told.sort();
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

  test("and another account given at the same moment wait for each other, never in a knot", async () => {
    for (let round = 0; round < 8; round++) {
      const who = await aHolder();
      await ask(who);
      const { id } = await pendingOf(who);
      const [applied, asked] = await Promise.allSettled([apply(who, id), ask(who, { iban: otherIban })]);
      expect([applied.status, asked.status]).toEqual(["fulfilled", "fulfilled"]);
    }
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

describe("the link that cancels an account goes", () => {
  const stranger = () => `${randomUUID()}@inconnu.example`;

  test("to the address of when it was given, though another was confirmed before the e-mail left", async () => {
    const who = await aHolder();
    await ask(who);
    await changeEmail(who, stranger());

    expect(await toldOf(who)).toEqual([[who.email, true]]);
    const [link] = await db.select().from(secrets).where(eq(secrets.purpose, "bank-change-cancel")).limit(1);
    expect(link?.cancelledAt).toBeNull();
  });

  test("to the first address of the last 30 days; those that came since are told without it", async () => {
    const who = await aHolder();
    const [second, third] = [stranger(), stranger()];
    await changeEmail(who, second, now.subtract({ hours: 24 * 29 }));
    await changeEmail(who, third, now.subtract({ hours: 1 }));
    await ask(who);

    const told = [[who.email, true] as const, [second, false] as const, [third, false] as const];
    expect(await toldOf(who)).toEqual([...told].sort());
  });

  test("to the present address after 30 days", async () => {
    const who = await aHolder();
    const email = stranger();
    await changeEmail(who, email, now.subtract({ hours: 24 * 30 }));
    await ask(who);

    expect(await toldOf(who)).toEqual([[email, true]]);
  });

  test("once to who came back to their address", async () => {
    const who = await aHolder();
    const other = stranger();
    await changeEmail(who, other, now.subtract({ hours: 2 }));
    await changeEmail(who, who.email.toUpperCase(), now.subtract({ hours: 1 }));
    await ask(who);

    expect(await toldOf(who)).toEqual(
      [
        [who.email, true],
        [other, false],
      ].sort(),
    );
  });
});

describe("an account that waits is cancelled", () => {
  test("by an administrator, for its use alone, under their name", async () => {
    const who = await aHolder();
    await ask(who);
    await ask(who, { use: "debit", rum: mandateReference(who.memberId, 0) });
    const { staffId } = await aStaffPerson(db, { role: "administrator" });
    const help = { memberId: who.memberId, use: "debit" as const, staffId, now };

    expect(await cancelBankAccountForMember(db, help)).toEqual(ok(true));
    expect(await cancelBankAccountForMember(db, help)).toEqual(refuse("no-longer-waiting"));
    expect((await listBankAccounts(db, who.memberId)).map(({ use }) => use)).toEqual(["reimbursement"]);
    const noted = and(eq(auditEvents.memberId, who.memberId), eq(auditEvents.staffId, staffId));
    const events = await db.select().from(auditEvents).where(noted);
    expect(events.map(({ kind }) => kind)).toEqual(["bank-change-cancelled"]);
  });

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
