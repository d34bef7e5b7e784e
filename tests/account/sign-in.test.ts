import { createHmac, randomUUID } from "node:crypto";
import { hashSync } from "bcryptjs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { accounts, auditEvents } from "@/db/schema";
import { aDevice } from "@/lib/account/devices";
import { isBehind } from "@/lib/account/password";
import { limits } from "@/lib/account/rules";
import { endSession, readSession } from "@/lib/account/sessions";
import { openSession, signIn } from "@/lib/account/sign-in";
import { refuse } from "@/lib/core/result";
import { attemptsMade } from "@/lib/core/throttle";
import { aSolution } from "../support/captcha";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { accountRow, anAccount, goodPassword, now } from "../support/people";

const db = await aDatabase();
const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

type Tried = Partial<Parameters<typeof signIn>[1]>;

const attemptAs = (email: string, tried: Tried = {}) =>
  signIn(db, {
    email,
    password: goodPassword,
    device: aDevice(undefined, firefox),
    clientAddress: randomUUID(),
    now,
    ...tried,
  });

const wrongly = (email: string, tried: Tried = {}) =>
  attemptAs(email, { password: "ce n’est pas celui-là", ...tried });

test("the right password opens a session, on an address however cased", async () => {
  const account = await anAccount(db);
  const outcome = await attemptAs(account.email.toUpperCase());

  expect(outcome.ok && (await readSession(db, outcome.value, now))).toMatchObject({ accountId: account.id });
  expect(await auditKinds(db, account.id)).toEqual(["sign-in"]);
});

test("a wrong password, an unknown address and a space not yet activated get the same answer", async () => {
  const account = await anAccount(db);
  const invited = await anAccount(db, { password: null });

  const answers = [
    await wrongly(account.email),
    await attemptAs("inconnue@courriel.example"),
    await attemptAs(invited.email),
  ];

  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
  expect(answers[0]).toMatchObject(refuse("wrong"));
});

for (const known of [true, false]) {
  test(`after three failures the captcha, after five a wait: address ${known ? "known" : "unknown"}`, async () => {
    const email = known ? (await anAccount(db)).email : `${randomUUID()}@courriel.example`;
    const solved = async () => ({ captcha: await aSolution("sign-in") });

    expect(await wrongly(email)).toEqual(refuse("wrong", { captchaNext: false }));
    expect(await wrongly(email)).toEqual(refuse("wrong", { captchaNext: false }));
    expect(await wrongly(email)).toEqual(refuse("wrong", { captchaNext: true }));
    expect(await wrongly(email)).toEqual(refuse("captcha-unsolved"));
    expect(await wrongly(email, await solved())).toMatchObject(refuse("wrong"));
    expect(await wrongly(email, await solved())).toMatchObject(refuse("wrong"));
    const until = now.add({ minutes: 1 });
    expect(await attemptAs(email, await solved())).toEqual(refuse("too-many-attempts", { until }));
    expect(await wrongly(email, { ...(await solved()), now: until })).toMatchObject(refuse("wrong"));
    expect(await wrongly(email, { ...(await solved()), now: until })).toMatchObject({
      until: until.add({ minutes: 2 }),
    });
  });
}

test("40 guesses at once try five passwords at most", async () => {
  const account = await anAccount(db);

  const outcomes = await Promise.all(Array.from({ length: 40 }, () => wrongly(account.email)));

  const compared = outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "wrong");
  expect(compared.length).toBeGreaterThan(0);
  expect(compared.length).toBeLessThanOrEqual(5);
});

test("a stranger cannot lock out the browser that signed in before", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, firefox);
  await attemptAs(account.email, { device });
  for (let taken = 0; taken < 5; taken++)
    await wrongly(account.email, { captcha: await aSolution("sign-in") });
  expect(await attemptAs(account.email, { captcha: await aSolution("sign-in") })).toMatchObject(
    refuse("too-many-attempts"),
  );

  expect(await attemptAs(account.email, { device })).toMatchObject({ ok: true });
});

test("a success starts the count of failures over", async () => {
  const account = await anAccount(db);
  await wrongly(account.email);
  await wrongly(account.email);
  await attemptAs(account.email);

  expect(await wrongly(account.email)).toEqual(refuse("wrong", { captchaNext: false }));
});

test("thirty attempts a minute from an address, whatever the accounts", async () => {
  const clientAddress = "203.0.113.77";
  for (let taken = 0; taken < 30; taken++) await wrongly(`${taken}@courriel.example`, { clientAddress });

  expect(await wrongly("autre@courriel.example", { clientAddress })).toMatchObject(
    refuse("too-many-attempts"),
  );
});

test("a browser never seen is told to the owner, once, by a name they recognise", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, firefox);
  await attemptAs(account.email, { device });
  await attemptAs(account.email, { device });

  expect(device.label).toBe("Firefox sur Windows");
  expect(await mailsTo(db, account.id)).toEqual(["new-sign-in"]);
});

test("the browser that activated the space is no stranger afterwards", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, firefox);
  await openSession(db, { accountId: account.id, device, now }, { tellOwner: false });
  await attemptAs(account.email, { device });

  expect(await mailsTo(db, account.id)).toEqual([]);
});

test("a crowd from one address, refused there, does not close the door to another", async () => {
  const account = await anAccount(db);
  const crowd = { clientAddress: "203.0.113.99" };
  for (let taken = 0; taken < 60; taken++) await wrongly(`foule-${taken}@courriel.example`, crowd);
  const shared = { name: "everywhere", limit: limits.everywhere, of: "sign-in" };

  expect(await attemptsMade(db, shared, now)).toBeLessThan(200);
  const before = await attemptsMade(db, shared, now);
  for (let taken = 0; taken < 30; taken++) await wrongly(account.email, crowd);
  expect(await attemptsMade(db, shared, now)).toBe(before);
  expect(await attemptAs(account.email)).toMatchObject({ ok: true });
});

test("signing in again ends the session the browser had", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, firefox);
  const former = await openSession(db, { accountId: account.id, device, now });

  await attemptAs(account.email, { device, formerSession: former });

  expect(await readSession(db, former, now)).toBeUndefined();
});

test("every refusal leaves its trace", async () => {
  const account = await anAccount(db);
  for (let taken = 0; taken < 4; taken++) await wrongly(account.email);

  const events = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.accountId, account.id))
    .orderBy(auditEvents.id);
  expect(events.map(({ details }) => details)).toEqual([
    ...Array(3).fill({ refusal: "wrong" }),
    { refusal: "captcha-unsolved" },
  ]);
});

test("a session ends after 20 idle minutes, after 12 hours, and at sign-out", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, null);
  const open = () => openSession(db, { accountId: account.id, device, now });

  const idle = await open();
  expect(await readSession(db, idle, now.add({ minutes: 19, seconds: 59 }))).toBeDefined();
  expect(await readSession(db, idle, now.add({ minutes: 19 + 20, seconds: 58 }))).toBeDefined();
  expect(await readSession(db, idle, now.add({ minutes: 19 + 20 + 20, seconds: 58 }))).toBeUndefined();

  const busy = await open();
  for (let minutes = 15; minutes < 12 * 60; minutes += 15) {
    expect(await readSession(db, busy, now.add({ minutes }))).toBeDefined();
  }
  expect(await readSession(db, busy, now.add({ hours: 12 }))).toBeUndefined();

  const left = await open();
  await endSession(db, left, "signed-out", now);
  expect(await readSession(db, left, now)).toBeUndefined();
});

test("a session's id is new at each sign-in and only its hash is stored", async () => {
  const account = await anAccount(db);
  const device = aDevice(undefined, null);
  const ids = await Promise.all([1, 2].map(() => openSession(db, { accountId: account.id, device, now })));

  expect(ids[0]).not.toBe(ids[1]);
  const rows = JSON.stringify(await db.execute("select encode(hash, 'escape') as hash from sessions"));
  for (const id of ids) expect(rows).not.toContain(id);
});

test("a hash behind today's pepper is made again at sign-in, and still opens", async () => {
  const account = await anAccount(db);
  const former = process.env.PASSWORD_PEPPERS!.split(",")[0]!.split(":")[1]!;
  const peppered = createHmac("sha384", Buffer.from(former, "base64")).update(goodPassword).digest("base64");
  const passwordHash = `p1:${hashSync(peppered, 4)}`;
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));

  expect(await attemptAs(account.email)).toMatchObject({ ok: true });

  expect((await accountRow(db, account.id)).passwordHash).toMatch(/^p2:/);
  expect(await attemptAs(account.email)).toMatchObject({ ok: true });
});

test("a hash behind today's cost is behind", () => {
  expect(isBehind("p2:$2b$04$x")).toBe(false);
  expect(isBehind("p2:$2b$03$x")).toBe(true);
});
