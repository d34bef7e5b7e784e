import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { recoverIdentifier } from "@/lib/account/recover-identifier";
import { maskEmail } from "@/lib/account/rules";
import { ok } from "@/lib/core/result";
import { aSolution } from "../support/captcha";
import { aDatabase } from "../support/database";
import { auditKinds, mailsTo } from "../support/outbox";
import { aMember, anAccount, now } from "../support/people";

const db = await aDatabase();
let visitors = 0;

type Claimant = { membershipNumber: string; nir: string; bornOn: string };

const claimOf = async ({ membershipNumber, nir, bornOn }: Claimant) => ({
  membershipNumber,
  nir,
  bornOn: Temporal.PlainDate.from(bornOn),
  mode: "shown" as const,
  captcha: await aSolution("recover-identifier"),
  clientAddress: `198.51.100.${visitors++}`,
  now,
});

test("three facts that match show the address, and its owner is told", async () => {
  const account = await anAccount(db);

  expect(await recoverIdentifier(db, await claimOf(account.member))).toEqual(ok(account.email));
  expect(await mailsTo(db, account.id)).toEqual(["identifier-shown"]);
  expect(await auditKinds(db, account.id)).toEqual(["identifier-shown"]);
});

test("operators may have it masked, or sent by e-mail alone", async () => {
  const account = await anAccount(db, { email: "odile.sentinelle@courriel.example" });
  const claim = () => claimOf(account.member);

  expect(await recoverIdentifier(db, { ...(await claim()), mode: "masked" })).toEqual(
    ok("o•••@c•••.example"),
  );
  expect(await recoverIdentifier(db, { ...(await claim()), mode: "mailed" })).toEqual(ok(undefined));
  expect(await mailsTo(db, account.id)).toEqual(["identifier-shown", "identifier-reminder"]);
});

test("each of the three facts wrong gets the same refusal, and tells nobody", async () => {
  const { id, member } = await anAccount(db);
  for (const wrong of [
    { membershipNumber: "00000000" },
    { nir: "155081416802538" },
    { bornOn: "1955-08-15" },
  ]) {
    const outcome = await recoverIdentifier(db, await claimOf({ ...member, ...wrong }));
    expect(outcome).toEqual({ ok: false, refusal: "no-match" });
  }
  expect(await mailsTo(db, id)).toEqual([]);
});

test("a member without a space is told so, to create it", async () => {
  const member = await aMember(db);

  expect(await recoverIdentifier(db, await claimOf(member))).toEqual({ ok: false, refusal: "no-space" });
});

test("before the effective date nothing is shown", async () => {
  const { member } = await anAccount(db, { password: null, person: { effectiveOn: "2026-12-01" } });

  const outcome = await recoverIdentifier(db, await claimOf(member));

  expect(outcome).toEqual({
    ok: false,
    refusal: "not-effective",
    from: Temporal.PlainDate.from("2026-12-01"),
  });
});

test("a solution of the creation form does not open this one", async () => {
  const { member } = await anAccount(db);
  const captcha = await aSolution("create-space");

  expect(await recoverIdentifier(db, { ...(await claimOf(member)), captcha })).toMatchObject({
    refusal: "captcha-unsolved",
  });
});

test("a mask keeps the first letters and the ending", () => {
  expect(maskEmail("a@b.fr")).toBe("a•••@b•••.fr");
  expect(maskEmail("jean.martin@mail.exemple.co.uk")).toBe("j•••@m•••.uk");
});
