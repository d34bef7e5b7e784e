import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { accounts, secrets } from "@/db/schema";
import { createSpace } from "@/lib/account/create-space";
import { ok } from "@/lib/core/result";
import { aSolution } from "../support/captcha";
import { aDatabase } from "../support/database";
import { jobsWaiting, mailsTo } from "../support/outbox";
import { aMember, anAccount, now } from "../support/people";

const db = await aDatabase();
let visitors = 0;

const claimOf = async (member: { membershipNumber: string; nir: string }) => ({
  membershipNumber: member.membershipNumber,
  nir: member.nir,
  email: `${member.membershipNumber}@courriel.example`,
  captcha: await aSolution("create-space"),
  clientAddress: `198.51.100.${visitors++}`,
  now,
});

const accountOf = async (memberId: string) =>
  (await db.select().from(accounts).where(eq(accounts.memberId, memberId)))[0];

test("a number and a NIR that match open a space and send a link to the address typed", async () => {
  const member = await aMember(db);
  const claim = await claimOf(member);

  expect(await createSpace(db, claim)).toEqual(ok(true));

  const account = await accountOf(member.id);
  expect(account).toMatchObject({ email: null, activatedAt: null });
  expect(await mailsTo(db, account!.id)).toEqual(["activation"]);
  const [secret] = await db.select().from(secrets).where(eq(secrets.accountId, account!.id));
  expect(secret).toMatchObject({ purpose: "activation", email: claim.email, hash: null });
});

test("a wrong number and a wrong NIR get the same refusal, and leave nothing", async () => {
  const member = await aMember(db);
  const other = await aMember(db);

  const wrongNumber = await createSpace(db, { ...(await claimOf(member)), membershipNumber: "00000000" });
  const wrongNir = await createSpace(db, { ...(await claimOf(member)), nir: other.nir });

  expect(wrongNumber).toEqual({ ok: false, refusal: "no-match" });
  expect(wrongNir).toEqual(wrongNumber);
  expect(await accountOf(member.id)).toBeUndefined();
});

test("before the effective date the refusal says from which day; on that day in Paris the space opens", async () => {
  const effectiveOn = "2026-03-11";
  const member = await aMember(db, { effectiveOn });
  const lastSecond = Temporal.Instant.from("2026-03-10T22:59:59Z");

  const early = await createSpace(db, { ...(await claimOf(member)), now: lastSecond });
  expect(early).toEqual({ ok: false, refusal: "not-effective", from: Temporal.PlainDate.from(effectiveOn) });

  const midnight = lastSecond.add({ seconds: 1 });
  expect(await createSpace(db, { ...(await claimOf(member)), now: midnight })).toEqual(ok(true));
});

test("not yet effective is said only when number and NIR both match", async () => {
  const member = await aMember(db, { effectiveOn: "2030-01-01" });

  const outcome = await createSpace(db, { ...(await claimOf(member)), nir: "255081416802599" });

  expect(outcome).toEqual({ ok: false, refusal: "no-match" });
});

test("a space that exists is said to exist, whether it is active or waits for its owner", async () => {
  const active = await anAccount(db);
  const invited = await anAccount(db, { password: null });

  for (const { member } of [active, invited]) {
    expect(await createSpace(db, await claimOf(member))).toEqual({ ok: false, refusal: "space-exists" });
  }
});

test("a former member may still create a space", async () => {
  const member = await aMember(db, { effectiveOn: "2020-01-01", endedOn: "2025-12-31" });

  expect(await createSpace(db, await claimOf(member))).toEqual(ok(true));
});

test("a contract ended more than five years ago opens nothing", async () => {
  const member = await aMember(db, { effectiveOn: "2001-01-01", endedOn: "2010-12-31" });

  expect(await createSpace(db, await claimOf(member))).toEqual({ ok: false, refusal: "no-match" });
});

test("an address typed wrong can be typed again: the new link replaces the former", async () => {
  const member = await aMember(db);
  await createSpace(db, { ...(await claimOf(member)), email: "faute@courriel.example" });
  await createSpace(db, { ...(await claimOf(member)), email: "juste@courriel.example" });

  const account = await accountOf(member.id);
  const rows = await db.select().from(secrets).where(eq(secrets.accountId, account!.id));
  const live = rows.filter(({ cancelledAt }) => cancelledAt === null);
  expect(live.map(({ email }) => email)).toEqual(["juste@courriel.example"]);
});

test("of five simultaneous requests, one link is live and one account is made", async () => {
  const member = await aMember(db);
  const claims = await Promise.all(Array.from({ length: 5 }, () => claimOf(member)));

  const outcomes = await Promise.all(claims.map((claim) => createSpace(db, claim)));

  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const account = await accountOf(member.id);
  const rows = await db.select().from(secrets).where(eq(secrets.accountId, account!.id));
  expect(rows.filter(({ cancelledAt }) => cancelledAt === null)).toHaveLength(1);
});

test("the captcha is asked first, serves once, and only for this form", async () => {
  const member = await aMember(db);
  const claim = await claimOf(member);
  const unsolved = { ok: false, refusal: "captcha-unsolved" };

  expect(await createSpace(db, { ...claim, captcha: undefined })).toEqual(unsolved);
  expect(await createSpace(db, { ...claim, captcha: "n’importe quoi" })).toEqual(unsolved);
  expect(await createSpace(db, { ...claim, captcha: await aSolution("sign-in") })).toEqual(unsolved);
  expect(await createSpace(db, claim)).toEqual(ok(true));
  expect(await createSpace(db, claim)).toEqual(unsolved);
});

test("five attempts an hour on a number that exists, and on one that does not, then a wait", async () => {
  const member = await aMember(db);
  for (const membershipNumber of [member.membershipNumber, "99999999"]) {
    const wrong = async () => createSpace(db, { ...(await claimOf(member)), membershipNumber, nir: "1" });
    for (let taken = 0; taken < 5; taken++) expect(await wrong()).toMatchObject({ refusal: "no-match" });
    expect(await wrong()).toEqual({ ok: false, refusal: "too-many-attempts", until: now.add({ hours: 1 }) });
  }
});

test("ten attempts an hour from an address, whatever the numbers", async () => {
  const clientAddress = "203.0.113.9";
  const wrong = async (membershipNumber: string) =>
    createSpace(db, { ...(await claimOf({ membershipNumber, nir: "1" })), clientAddress });
  for (let taken = 0; taken < 10; taken++)
    expect(await wrong(`1000000${taken}`)).toMatchObject({ refusal: "no-match" });

  expect(await wrong("10000010")).toMatchObject({ refusal: "too-many-attempts" });
});

test("no job carries the address, the number or the NIR", async () => {
  const member = await aMember(db);
  const claim = await claimOf(member);
  await createSpace(db, claim);

  const jobs = JSON.stringify(await jobsWaiting(db));
  for (const typed of [claim.email, member.nir, member.membershipNumber]) expect(jobs).not.toContain(typed);
});
