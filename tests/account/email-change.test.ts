import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { sessions } from "@/db/schema";
import { askEmailChange } from "@/lib/account/ask-email-change";
import { cancelEmailChange, keepEmail } from "@/lib/account/cancel-email-change";
import { confirmNewEmail } from "@/lib/account/confirm-new-email";
import { aDevice } from "@/lib/account/devices";
import { findEmail } from "@/lib/account/queries";
import { limits } from "@/lib/account/rules";
import { armSecret } from "@/lib/account/secrets";
import { readSession, startSession } from "@/lib/account/sessions";
import { ok, refuse } from "@/lib/core/result";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { accountRow, anAccount, aSecret, goodPassword, now, secretRows } from "../support/people";

const db = await aDatabase();
const device = aDevice(undefined, null);
const anEmail = () => `${randomUUID()}@nouvelle.example`;
type Account = Awaited<ReturnType<typeof anAccount>>;

/** A change asked for: the secrets of both links, as their e-mails would carry them. */
async function aChange(account: Account, email = anEmail()) {
  expect(await askEmailChange(db, { accountId: account.id, email, now })).toEqual(ok(true));
  const live = (await secretRows(db, account.id)).filter(({ cancelledAt }) => !cancelledAt);
  const secretOf = async (purpose: string) =>
    (await armSecret(db, live.find((one) => one.purpose === purpose)!.id, now))!;
  return { email, confirm: await secretOf("email-change"), cancel: await secretOf("email-change-cancel") };
}

const confirm = (secret: string, more: Partial<Parameters<typeof confirmNewEmail>[1]> = {}) =>
  confirmNewEmail(db, { secret, password: goodPassword, device, clientAddress: randomUUID(), now, ...more });

const aSession = (accountId: string) => startSession(db, { accountId, deviceHash: Buffer.alloc(32), now });

describe("a change of address", () => {
  test("changes nothing until its link is used; both mailboxes are written to", async () => {
    const account = await anAccount(db);
    const { email } = await aChange(account);

    expect((await accountRow(db, account.id)).email).toBe(account.email);
    expect(await findEmail(db, account.id, now)).toMatchObject({ email: account.email, pendingEmail: email });
    expect((await mailsTo(db, account.id)).sort()).toEqual(["email-change", "email-change-cancel"]);
    expect((await secretRows(db, account.id)).map((row) => row.email).sort()).toEqual(
      [account.email, email].sort(),
    );
    expect(await changesOf(db, account.member.id)).toEqual([]);
  });

  test("asked again, the former links open nothing", async () => {
    const account = await anAccount(db);
    const first = await aChange(account);
    const second = await aChange(account);

    expect(await confirm(first.confirm)).toEqual(refuse("link-expired"));
    expect(await keepEmail(db, { secret: first.cancel, now })).toEqual(refuse("link-expired"));
    expect(await confirm(second.confirm)).toEqual(ok(true));
  });

  test("to the same address, in capitals or not, is refused; too many are too", async () => {
    const { id: accountId, email } = await anAccount(db);
    const ask = (to: string) => askEmailChange(db, { accountId, email: to, now });
    expect(await ask(email.toUpperCase())).toEqual(refuse("same-address"));
    for (let n = 1; n < limits.emailChange.attempts; n++) await ask(anEmail());
    expect(await ask(anEmail())).toMatchObject({ refusal: "too-many-attempts" });
  });

  test("to another member's address gets the same answer, and looks the same", async () => {
    const [account, other] = [await anAccount(db), await anAccount(db)];
    const { confirm: link } = await aChange(account, other.email);
    expect((await findEmail(db, account.id, now)).pendingEmail).toBe(other.email);

    expect(await confirm(link)).toEqual(refuse("address-taken"));
    expect((await accountRow(db, account.id)).email).toBe(account.email);
  });
});

describe("the link sent to the new address", () => {
  test("of 16 uses at once one changes the address, and tells once", async () => {
    const account = await anAccount(db);
    const { email, confirm: link, cancel } = await aChange(account);
    const session = { id: await aSession(account.id), accountId: account.id };
    const elsewhere = await aSession(account.id);
    const reset = await aSecret(db, "password-reset", account.id);
    const uses = await Promise.all(Array.from({ length: 16 }, () => confirm(link, { session })));

    expect(uses.filter((use) => use.ok)).toHaveLength(1);
    expect(uses.filter((use) => !use.ok && use.refusal === "link-expired")).toHaveLength(15);
    expect(await accountRow(db, account.id)).toMatchObject({ email, emailVerifiedAt: now });
    expect(await readSession(db, session.id, now)).toBeDefined();
    expect(await readSession(db, elsewhere, now)).toBeUndefined();
    const [ended] = await db.select().from(sessions).where(eq(sessions.endedBecause, "email-changed"));
    expect(ended?.accountId).toBe(account.id);
    expect(await keepEmail(db, { secret: cancel, now })).toEqual(refuse("link-expired"));
    expect((await secretRows(db, account.id)).every((row) => row.usedAt || row.cancelledAt)).toBe(true);
    expect(reset).toBeDefined();
    expect(await changesOf(db, account.member.id)).toEqual([{ kind: "email-changed", payload: { email } }]);
    expect((await mailsTo(db, account.id)).filter((mail) => mail === "email-changed")).toHaveLength(2);
    expect((await auditKinds(db, account.id)).filter((kind) => kind === "email-changed")).toHaveLength(1);
  });

  test("needs the password where the browser is not signed in to the account", async () => {
    const [account, other] = [await anAccount(db), await anAccount(db)];
    const { email, confirm: link } = await aChange(account);
    const session = { id: await aSession(other.id), accountId: other.id };

    for (const password of ["", "mauvais mot de passe"]) {
      expect(await confirm(link, { password })).toEqual(refuse("wrong"));
      expect(await confirm(link, { password, session })).toEqual(refuse("wrong"));
    }
    expect((await accountRow(db, account.id)).email).toBe(account.email);
    expect(await confirm(link, { session })).toEqual(ok(true));
    expect((await accountRow(db, account.id)).email).toBe(email);
    expect(await readSession(db, session.id, now)).toBeDefined();
  });

  test("stops after five wrong passwords, as sign-in does", async () => {
    const account = await anAccount(db);
    const { confirm: link } = await aChange(account);
    for (let n = 0; n < limits.signInIdentifier.attempts; n++) await confirm(link, { password: "mauvais" });
    expect(await confirm(link)).toMatchObject({ refusal: "too-many-attempts" });
  });

  test("lives a day", async () => {
    const { confirm: link } = await aChange(await anAccount(db));
    expect(await confirm(link, { now: now.add({ hours: 24 }) })).toEqual(refuse("link-expired"));
  });
});

describe("a change of address given up", () => {
  test("by the link sent to the present address: of 16 uses one, and the other link dies", async () => {
    const account = await anAccount(db);
    const { confirm: link, cancel } = await aChange(account);
    const uses = await Promise.all(Array.from({ length: 16 }, () => keepEmail(db, { secret: cancel, now })));

    expect(uses.filter((use) => use.ok)).toHaveLength(1);
    expect(await confirm(link)).toEqual(refuse("link-expired"));
    expect((await accountRow(db, account.id)).email).toBe(account.email);
    expect((await findEmail(db, account.id, now)).pendingEmail).toBeNull();
  });

  test("from the space; said twice it does no more", async () => {
    const account = await anAccount(db);
    const { confirm: link, cancel } = await aChange(account);
    await cancelEmailChange(db, { accountId: account.id, now });
    await cancelEmailChange(db, { accountId: account.id, now });

    expect(await confirm(link)).toEqual(refuse("link-expired"));
    expect(await keepEmail(db, { secret: cancel, now })).toEqual(refuse("link-expired"));
  });

  test("or confirmed: of both at once, one wins", async () => {
    for (let round = 0; round < 8; round++) {
      const account = await anAccount(db);
      const { email, confirm: link, cancel } = await aChange(account);
      const [changed, kept] = await Promise.all([confirm(link), keepEmail(db, { secret: cancel, now })]);
      expect([changed.ok, kept.ok].filter(Boolean)).toHaveLength(1);
      expect((await accountRow(db, account.id)).email).toBe(changed.ok ? email : account.email);
    }
  });
});
