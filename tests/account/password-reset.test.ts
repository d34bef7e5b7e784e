import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { sessions } from "@/db/schema";
import { choosePassword } from "@/lib/account/choose-password";
import { aDevice, deviceHash, rememberDevice } from "@/lib/account/devices";
import { inviteMember } from "@/lib/account/invite-member";
import { verifyPassword } from "@/lib/account/password";
import { passwordStrength } from "@/lib/account/password-strength";
import { answerPasswordReset, requestPasswordReset } from "@/lib/account/request-password-reset";
import { limits } from "@/lib/account/rules";
import { peekSecret } from "@/lib/account/secrets";
import { startSession } from "@/lib/account/sessions";
import { failureCount, signIn } from "@/lib/account/sign-in";
import { countCardShares } from "@/lib/card/queries";
import { shareCard } from "@/lib/card/share-card";
import { seal } from "@/lib/core/crypto";
import { ok, refuse } from "@/lib/core/result";
import { attempt, attemptsMade } from "@/lib/core/throttle";
import { aCardHolder } from "../card/support";
import { aDatabase } from "../support/database";
import { auditKinds, jobsWaiting, mailsTo } from "../support/outbox";
import { accountRow, aMember, anAccount, aSecret, now } from "../support/people";

const db = await aDatabase();
const password = "huit escargots traversent lentement";
const device = aDevice(undefined, null);

const answer = (email: string, at = now) => {
  const requestId = randomUUID();
  return answerPasswordReset(db, { requestId, sealedEmail: seal(email, requestId).toString("base64") }, at);
};

const liveSessions = (of: Db, accountId: string) =>
  of
    .select()
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));

test("a request leaves the same trace for every address: one job, sealed", async () => {
  const account = await anAccount(db);
  for (const email of [account.email, "inconnue@courriel.example"]) {
    expect(await requestPasswordReset(db, { email, clientAddress: "192.0.2.1", now })).toEqual(ok(true));
  }

  const jobs = await jobsWaiting(db);
  expect(jobs.map((job) => [job.task_identifier, Object.keys(job.payload)])).toEqual(
    Array(2).fill(["request-password-reset", ["sealedEmail", "requestId"]]),
  );
  expect(JSON.stringify(jobs)).not.toContain("courriel");
});

test("three requests an hour for an address, known or not, then a wait", async () => {
  const account = await anAccount(db);
  for (const email of [account.email, "personne@courriel.example"]) {
    const ask = (typed: string) =>
      requestPasswordReset(db, { email: typed, clientAddress: randomUUID(), now });
    for (let taken = 0; taken < 3; taken++) expect(await ask(email)).toEqual(ok(true));
    expect(await ask(email.toUpperCase())).toEqual(
      refuse("too-many-attempts", { until: now.add({ hours: 1 }) }),
    );
  }
});

test("the link leaves for an address that belongs to a space, however its letters are cased", async () => {
  const account = await anAccount(db);
  await answer(account.email.toUpperCase());

  expect(await mailsTo(db, account.id)).toEqual(["password-reset"]);
  expect(await auditKinds(db, account.id)).toEqual(["reset-asked"]);
});

test("a job run again, its worker having died before it could say that it was done, sends one link", async () => {
  const account = await anAccount(db);
  const requestId = randomUUID();
  const job = { requestId, sealedEmail: seal(account.email, requestId).toString("base64") };
  await answerPasswordReset(db, job, now);
  await answerPasswordReset(db, job, now);

  expect(await mailsTo(db, account.id)).toEqual(["password-reset"]);
  expect(await auditKinds(db, account.id)).toEqual(["reset-asked"]);
});

test("nothing leaves for an unknown address, nor before the effective date", async () => {
  const early = await anAccount(db, { password: null, person: { effectiveOn: "2026-06-01" } });
  await answer("inconnue@courriel.example");
  await answer(early.email);

  expect(await mailsTo(db, early.id)).toEqual([]);
});

test("the new password replaces the former, ends every session, kills sibling links and tells the owner", async () => {
  const account = await anAccount(db);
  const session = () => startSession(db, { accountId: account.id, deviceHash: deviceHash(device), now });
  await Promise.all([session(), session()]);
  const sibling = await aSecret(db, "activation", account.id);
  const secret = await aSecret(db, "password-reset", account.id);

  const outcome = await choosePassword(db, { purpose: "password-reset", secret, password, device, now });

  expect(outcome).toEqual(ok({ sessionId: undefined }));
  const { passwordHash } = await accountRow(db, account.id);
  expect(await verifyPassword(password, passwordHash)).toBe(true);
  expect(await verifyPassword(account.password!, passwordHash)).toBe(false);
  expect(await liveSessions(db, account.id)).toEqual([]);
  expect(await peekSecret(db, "activation", sibling, now)).toBeUndefined();
  expect(await mailsTo(db, account.id)).toEqual(["password-changed"]);
});

test("the new password ends the links that show the card, and those of nobody else", async () => {
  const [holder, other] = [await aCardHolder(db), await aCardHolder(db)];
  for (const { id: accountId, member } of [holder, other])
    await shareCard(db, { memberId: member.id, accountId, now });
  const secret = await aSecret(db, "password-reset", holder.id);
  await choosePassword(db, { purpose: "password-reset", secret, password, device, now });

  expect(await countCardShares(db, holder.member.id, now)).toBe(0);
  expect(await countCardShares(db, other.member.id, now)).toBe(1);
  expect(await auditKinds(db, holder.id)).toContain("card-share-revoked");
});

test("a new password lifts the wait, also for the browser that made it", async () => {
  const account = await anAccount(db);
  const counts = [failureCount(account.email), failureCount(account.email, device)];
  expect(counts[0]!.limit).toBe(limits.signInIdentifier);
  for (const count of counts) for (let taken = 0; taken < 5; taken++) await attempt(db, count, now);

  const secret = await aSecret(db, "password-reset", account.id);
  await choosePassword(db, { purpose: "password-reset", secret, password, device, now });

  for (const count of counts) expect(await attemptsMade(db, count, now)).toBe(0);
});

test("a reset link works once, even 16 times at once", async () => {
  const account = await anAccount(db);
  const secret = await aSecret(db, "password-reset", account.id);
  const use = () => choosePassword(db, { purpose: "password-reset", secret, password, device, now });

  const uses = await Promise.all(Array.from({ length: 16 }, use));

  expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await use()).toEqual(refuse("link-expired"));
  expect(await mailsTo(db, account.id)).toEqual(["password-changed"]);
});

test("of 30 resets against a sign-in with the old password, no session outlives the reset, and none deadlocks", async () => {
  for (let round = 0; round < 30; round++) {
    const account = await anAccount(db);
    const secret = await aSecret(db, "password-reset", account.id);
    const old = {
      email: account.email,
      password: account.password!,
      device: aDevice(undefined, null),
      clientAddress: randomUUID(),
      now,
    };
    await Promise.all([
      signIn(db, old),
      choosePassword(db, { purpose: "password-reset", secret, password, device, now }),
      signIn(db, { ...old, device: aDevice(undefined, null) }),
    ]);

    expect(await liveSessions(db, account.id)).toEqual([]);
    expect(await verifyPassword(password, (await accountRow(db, account.id)).passwordHash)).toBe(true);
  }
});

for (const purpose of ["activation", "invitation"] as const) {
  test(`the link of a first password (${purpose}) opens one session, even 16 times at once`, async () => {
    const account = await anAccount(db, { password: null });
    const secret = await aSecret(db, purpose, account.id);
    const use = () => choosePassword(db, { purpose, secret, password, device, now });

    const uses = await Promise.all(Array.from({ length: 16 }, use));

    expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await liveSessions(db, account.id)).toHaveLength(1);
  });
}

test("a reset forgets the other browsers: they are strangers again", async () => {
  const account = await anAccount(db);
  const stranger = aDevice(undefined, null);
  for (const browser of [device, stranger])
    await rememberDevice(db, { accountId: account.id, device: browser, now });
  const secret = await aSecret(db, "password-reset", account.id);
  await choosePassword(db, { purpose: "password-reset", secret, password, device, now });

  expect(await rememberDevice(db, { accountId: account.id, device, now })).toEqual({ known: true });
  expect(await rememberDevice(db, { accountId: account.id, device: stranger, now })).toEqual({
    known: false,
  });
});

test("a password is judged on its first forty characters: no text keeps the server busy", () => {
  const tail = "4@$s1!".repeat(20);
  for (const head of [
    "quatre girafes sous la pluie et un canot",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ]) {
    expect(passwordStrength(`${head}${tail}`.slice(0, 128), []).score).toBe(passwordStrength(head, []).score);
  }
});

test("twenty tries an hour on a link, then a wait", async () => {
  const account = await anAccount(db);
  const secret = await aSecret(db, "password-reset", account.id);
  const choose = () =>
    choosePassword(db, { purpose: "password-reset", secret, password: "court", device, now });
  for (let taken = 0; taken < 20; taken++) expect(await choose()).toEqual(refuse("too-short"));

  expect(await choose()).toEqual(refuse("too-many-attempts", { until: now.add({ hours: 1 }) }));
});

test("a weak password is refused with its reason and the link stays good", async () => {
  const account = await anAccount(db, { person: { firstName: "Zéphirin", lastName: "Quatremer" } });
  const secret = await aSecret(db, "password-reset", account.id);
  const choose = (text: string) =>
    choosePassword(db, { purpose: "password-reset", secret, password: text, device, now });

  expect(await choose("court")).toEqual(refuse("too-short"));
  expect(await choose("x".repeat(129))).toEqual(refuse("too-long"));
  expect(await choose("motdepasse1234")).toEqual(refuse("too-weak"));
  expect(await choose("zephirin QUATREMER 1955")).toEqual(refuse("too-weak"));
  expect(await choose(password)).toMatchObject({ ok: true });
});

test("a password is taken as it is typed: accents, spaces at both ends, 128 characters", async () => {
  for (const text of [
    "  œufs brouillés à minuit  ",
    `${"é ñ ü 漢 ".repeat(15)}plume`,
    "🦔🌻🚲🎻🍋🪁🧵🫖🌧️🐌🥁",
  ]) {
    const account = await anAccount(db);
    const secret = await aSecret(db, "password-reset", account.id);
    expect(
      await choosePassword(db, { purpose: "password-reset", secret, password: text, device, now }),
    ).toMatchObject({ ok: true });
    const { passwordHash } = await accountRow(db, account.id);
    expect(await verifyPassword(text, passwordHash)).toBe(true);
    expect(await verifyPassword(text.trim() === text ? `${text} ` : text.trim(), passwordHash)).toBe(false);
  }
});

test("the activation link gives the account its address, and no notice follows a first password", async () => {
  const account = await anAccount(db, { password: null });
  const secret = await aSecret(db, "activation", account.id, { email: "nouvelle@courriel.example" });

  const outcome = await choosePassword(db, { purpose: "activation", secret, password, device, now });

  expect(outcome).toMatchObject({ ok: true, value: { sessionId: expect.any(String) } });
  expect(await accountRow(db, account.id)).toMatchObject({
    email: "nouvelle@courriel.example",
    activatedAt: now,
  });
  expect(await mailsTo(db, account.id)).toEqual([]);
});

test("an address taken since by another account is refused and changes nothing", async () => {
  const other = await anAccount(db);
  const account = await anAccount(db, { password: null });
  const secret = await aSecret(db, "activation", account.id, { email: other.email.toUpperCase() });

  expect(await choosePassword(db, { purpose: "activation", secret, password, device, now })).toEqual(
    refuse("address-taken"),
  );
  expect(await accountRow(db, account.id)).toMatchObject({ email: account.email, activatedAt: null });
});

test("the invitation leaves on the effective date, not before, and not once the space is active", async () => {
  const waiting = await anAccount(db, { password: null, person: { effectiveOn: "2026-03-11" } });
  const active = await anAccount(db);
  const dayBefore = now;
  const onTheDay = now.add({ hours: 24 });

  await inviteMember(db, waiting.id, dayBefore);
  expect(await mailsTo(db, waiting.id)).toEqual([]);
  await inviteMember(db, waiting.id, onTheDay);
  expect(await mailsTo(db, waiting.id)).toEqual(["invitation"]);
  await inviteMember(db, active.id, onTheDay);
  expect(await mailsTo(db, active.id)).toEqual([]);
});

test("a member without an account is invited to nothing", async () => {
  const member = await aMember(db);
  await expect(inviteMember(db, member.id, now)).resolves.toBeUndefined();
});
