import { expect, test } from "vitest";
import { changeContactDetails } from "@/lib/contact/change-contact-details";
import { findContactDetails } from "@/lib/contact/queries";
import { contactLimits, noDetails } from "@/lib/contact/rules";
import { ok } from "@/lib/core/result";
import { changesOf } from "../support/changes";
import { aDatabase } from "../support/database";
import { auditKinds } from "../support/outbox";
import { anAccount, now } from "../support/people";

const db = await aDatabase();

async function aChanger() {
  const { id: accountId, member } = await anAccount(db);
  return { accountId, memberId: member.id, now };
}
const address = { addressStreet: "12 rue des Lilas", postcode: "75011", town: "Paris", country: "FR" };

test("a change holds at once, is journaled without what it says, and leaves whole for the management system", async () => {
  const who = await aChanger();
  await changeContactDetails(db, { ...who, details: address, part: "address" });
  await changeContactDetails(db, {
    ...who,
    details: { mobile: "+33612345678", landline: null },
    part: "telephones",
  });
  const outcome = await changeContactDetails(db, {
    ...who,
    details: { postPreference: "paper" },
    part: "post",
  });

  expect(outcome).toEqual(ok({ changed: true }));
  const whole = { ...noDetails, ...address, mobile: "+33612345678", postPreference: "paper" };
  expect(await findContactDetails(db, who.memberId)).toEqual(whole);
  expect(await auditKinds(db, who.accountId)).toEqual(Array(3).fill("contact-details-changed"));
  const told = await changesOf(db, who.memberId);
  expect(told.at(-1)).toEqual({ kind: "contact-details-changed", payload: whole });
  expect(told).toHaveLength(3);
});

test("of 16 sendings of one form at once, one changes and tells", async () => {
  const who = await aChanger();
  const outcomes = await Promise.all(
    Array.from({ length: 16 }, () => changeContactDetails(db, { ...who, details: address, part: "address" })),
  );

  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.changed)).toHaveLength(1);
  expect(await changesOf(db, who.memberId)).toHaveLength(1);
  expect(await auditKinds(db, who.accountId)).toEqual(["contact-details-changed"]);
});

test("two forms at once both hold", async () => {
  const who = await aChanger();
  await Promise.all([
    changeContactDetails(db, { ...who, details: address, part: "address" }),
    changeContactDetails(db, { ...who, details: { mobile: "+33612345678" }, part: "telephones" }),
  ]);

  expect(await findContactDetails(db, who.memberId)).toMatchObject({ ...address, mobile: "+33612345678" });
});

test("too many changes in an hour wait", async () => {
  const who = await aChanger();
  const change = (n: number) =>
    changeContactDetails(db, { ...who, details: { ...address, town: `Ville ${n}` }, part: "address" });
  for (let n = 0; n < contactLimits.change.attempts; n++) expect((await change(n)).ok).toBe(true);

  expect(await change(99)).toMatchObject({ ok: false, refusal: "too-many-attempts" });
  expect((await findContactDetails(db, who.memberId)).town).toBe("Ville 19");
});

test("what is unknown is empty, and another's details are not theirs", async () => {
  const [one, other] = [await aChanger(), await aChanger()];
  await changeContactDetails(db, { ...one, details: address, part: "address" });
  expect(await findContactDetails(db, other.memberId)).toEqual(noDetails);
});
