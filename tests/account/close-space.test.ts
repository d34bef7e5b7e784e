import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  auditEvents,
  bankAccounts,
  cardShares,
  contactDetails,
  devices,
  mails,
  secrets,
  sessions,
} from "@/db/schema";
import { askEmailChange } from "@/lib/account/ask-email-change";
import { choosePassword } from "@/lib/account/choose-password";
import { closeSpace } from "@/lib/account/close-space";
import { confirmNewEmail } from "@/lib/account/confirm-new-email";
import { createSpace } from "@/lib/account/create-space";
import { aDevice } from "@/lib/account/devices";
import { closeMemberSpace } from "@/lib/account/help-account";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { armSecret, askSecret } from "@/lib/account/secrets";
import { sendMail } from "@/lib/account/send-mail";
import { readSession } from "@/lib/account/sessions";
import { signIn } from "@/lib/account/sign-in";
import { askBankAccount } from "@/lib/bank-account/ask-bank-account";
import { ok, refuse } from "@/lib/core/result";
import type { Message } from "@/lib/core/smtp";
import { aStaffPerson } from "../staff/support";
import { aSolution } from "../support/captcha";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { accountRow, aHome, anAccount, aSecret, goodPassword, now, secretRows } from "../support/people";

const db = await aDatabase();
const device = aDevice(undefined, null);

const enter = (email: string, password = goodPassword) =>
  signIn(db, { email, password, device, clientAddress: randomUUID(), now });

type Account = Awaited<ReturnType<typeof anAccount>>;

/** An account whose owner's letters can go by post. */
async function aSettledAccount(): Promise<Account> {
  const account = await anAccount(db);
  await aHome(db, account.member.id);
  return account;
}

const close = ({ id, member }: Account) => closeSpace(db, { memberId: member.id, accountId: id, now });

/** Sends the e-mails that wait for an account. Gives to whom each went. */
async function deliver(accountId: string) {
  const sent: Message[] = [];
  const rows = await db.select({ id: mails.id }).from(mails).where(eq(mails.accountId, accountId));
  for (const { id } of rows)
    await sendMail(db, id, now, {
      async deliver(message) {
        sent.push(message);
        return ok(undefined);
      },
      close() {},
    });
  return sent.map(({ to, subject }) => [to.address, subject]);
}

test("a closed space opens no more: address, password, sessions, links and browsers are gone", async () => {
  const account = await aSettledAccount();
  const session = await enter(account.email);
  await aSecret(db, "password-reset", account.id);
  await db.insert(cardShares).values({
    id: randomUUID(),
    memberId: account.member.id,
    secretHash: Buffer.from(randomUUID()),
    createdAt: now,
    expiresAt: now.add({ hours: 24 }),
  });
  expect(await close(account)).toEqual(ok(true));

  expect(await accountRow(db, account.id)).toMatchObject({
    email: null,
    passwordHash: null,
    activatedAt: null,
    emailVerifiedAt: null,
    closedAt: now,
  });
  expect(session.ok && (await readSession(db, session.value, now))).toBeUndefined();
  const [ended] = await db.select().from(sessions).where(eq(sessions.accountId, account.id));
  expect(ended?.endedBecause).toBe("space-closed");
  const [link] = await db.select().from(secrets).where(eq(secrets.accountId, account.id));
  expect(link?.cancelledAt).toEqual(now);
  const [share] = await db.select().from(cardShares).where(eq(cardShares.memberId, account.member.id));
  expect(share?.revokedAt).toEqual(now);
  expect(await db.select().from(devices).where(eq(devices.accountId, account.id))).toEqual([]);
  expect(await enter(account.email)).toMatchObject(refuse("wrong"));
  expect(await auditKinds(db, account.id)).toContain("space-closed");
});

test("the former address is told, and its e-mail then forgets it", async () => {
  const account = await aSettledAccount();
  await close(account);
  const [waiting] = await db.select().from(mails).where(eq(mails.accountId, account.id));
  expect(JSON.stringify(waiting)).not.toContain(account.email);

  expect(await deliver(account.id)).toEqual([[account.email, "Votre espace adhérent est fermé"]]);
  const [left] = await db.select().from(mails).where(eq(mails.accountId, account.id));
  expect(left).toMatchObject({ sentAt: now, details: {} });
});

test("the management system is told, and letters go by post", async () => {
  const account = await aSettledAccount();
  await close(account);

  expect(await changesOf(db, account.member.id)).toEqual([
    { kind: "space-closed", payload: { closedOn: "2026-03-10" } },
  ]);
  const [details] = await db
    .select()
    .from(contactDetails)
    .where(eq(contactDetails.memberId, account.member.id));
  expect(details?.postPreference).toBe("paper");
});

test("a space closed by sixteen presses at once is closed once, and told once", async () => {
  const account = await aSettledAccount();
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => close(account)));

  expect(outcomes.filter(({ ok: closed }) => closed)).toHaveLength(1);
  expect(await mailsTo(db, account.id)).toEqual(["space-closed"]);
});

test("a sign-in and a closing at the same time leave no open session", async () => {
  const account = await aSettledAccount();
  await Promise.all([close(account), ...Array.from({ length: 8 }, () => enter(account.email))]);

  const open = await db.select().from(sessions).where(sql`account_id = ${account.id} and ended_at is null`);
  expect(open).toEqual([]);
});

test("a space stays open while a new bank account waits: a stranger could so silence its owner", async () => {
  const account = await aSettledAccount();
  await db.insert(bankAccounts).values({
    id: randomUUID(),
    memberId: account.member.id,
    use: "reimbursement",
    state: "pending",
    ibanSealed: Buffer.alloc(1),
    ibanHint: "FR •••• 0189",
    holder: "Odile Sentinelle",
    requestedAt: now,
    appliesAt: now.add({ hours: 48 }),
  });

  expect(await close(account)).toEqual(refuse("bank-change-pending"));
  expect((await enter(account.email)).ok).toBe(true);
});

test("an administrator closes it all the same: what waits is cancelled, under their name, and the address forgotten", async () => {
  const account = await anAccount(db);
  const memberId = account.member.id;
  const bank = { use: "reimbursement", iban: "FR7630006000011234567890189", holder: "Odile" } as const;
  await askBankAccount(db, { memberId, accountId: account.id, ...bank, now });
  const { staffId } = await aStaffPerson(db, { role: "administrator" });

  expect(await closeMemberSpace(db, { memberId, staffId, now })).toEqual(ok(true));
  expect(await closeMemberSpace(db, { memberId, staffId, now })).toEqual(refuse("no-space"));
  const [waited] = await db.select().from(bankAccounts).where(eq(bankAccounts.memberId, memberId));
  expect(waited?.state).toBe("cancelled");
  expect((await secretRows(db, account.id)).map(({ email, cancelledAt }) => [email, !!cancelledAt])).toEqual([
    [null, true],
  ]);
  const noted = await db.select().from(auditEvents).where(eq(auditEvents.memberId, memberId));
  expect(noted.map(({ kind, staffId: by }) => [kind, by])).toEqual([
    ["bank-change-cancelled", staffId],
    ["space-closed", staffId],
  ]);
});

test("who changed the address before closing does not keep the former one from being told; then nothing knows either", async () => {
  const account = await aSettledAccount();
  const email = `${randomUUID()}@inconnu.example`;
  await askEmailChange(db, { accountId: account.id, email, now });
  const rows = await secretRows(db, account.id);
  const link = rows.find(({ purpose }) => purpose === "email-change")!;
  const secret = (await armSecret(db, link.id, now))!;
  const typed = { password: goodPassword, device, clientAddress: randomUUID(), now };
  expect(await confirmNewEmail(db, { secret, ...typed })).toEqual(ok(true));
  await deliver(account.id);

  expect(await close(account)).toEqual(ok(true));
  const told = (await deliver(account.id)).map(([to]) => to);
  expect(told.sort()).toEqual([account.email, email].sort());
  const stored = JSON.stringify(await secretRows(db, account.id));
  for (const address of [account.email, email]) expect(stored).not.toContain(address);
});

test("a space stays open while no postal address is known: answers would reach nobody", async () => {
  const account = await anAccount(db);
  expect(await close(account)).toEqual(refuse("no-address"));
  expect((await enter(account.email)).ok).toBe(true);

  await aHome(db, account.member.id);
  expect(await close(account)).toEqual(ok(true));
});

test("the address is free again, and the space is created anew by the usual journey", async () => {
  const account = await aSettledAccount();
  await close(account);
  const neighbour = await anAccount(db, { email: account.email });
  expect((await enter(neighbour.email)).ok).toBe(true);

  const email = `${randomUUID()}@courriel.example`;
  const { membershipNumber, nir } = account.member;
  const asked = { membershipNumber, nir, email, captcha: await aSolution("create-space"), now };
  expect(await createSpace(db, { ...asked, clientAddress: randomUUID() })).toEqual(ok(true));
  const [row] = await db
    .select()
    .from(secrets)
    .where(sql`account_id = ${account.id} and purpose = 'activation'`);
  const secret = await armSecret(db, row!.id, now);
  const chosen = {
    purpose: "activation" as const,
    secret: secret!,
    password: "trois ânes sur la lande",
    device,
    now,
  };
  expect(await choosePassword(db, chosen)).toMatchObject({ ok: true });

  expect(await accountRow(db, account.id)).toMatchObject({ email, closedAt: null });
  expect((await enter(email, "trois ânes sur la lande")).ok).toBe(true);
});

test("a reset asked before the closing opens nothing after it", async () => {
  const account = await aSettledAccount();
  const id = await askSecret(db, { accountId: account.id, purpose: "password-reset", now });
  const secret = await armSecret(db, id, now);
  await close(account);

  const chosen = {
    purpose: "password-reset" as const,
    secret: secret!,
    password: "trois ânes sur la lande",
    device,
    now,
  };
  expect(await choosePassword(db, chosen)).toMatchObject(refuse("link-expired"));
  expect(
    await requestPasswordReset(db, { email: account.email, clientAddress: randomUUID(), now }),
  ).toMatchObject({ ok: true });
});

test("another member's account is not closed", async () => {
  const [mine, theirs] = [await aSettledAccount(), await aSettledAccount()];
  const crossed = { memberId: mine.member.id, accountId: theirs.id, now: Temporal.Instant.from(now) };

  expect(await closeSpace(db, crossed)).toEqual(refuse("already-closed"));
  expect((await enter(theirs.email)).ok).toBe(true);
});
