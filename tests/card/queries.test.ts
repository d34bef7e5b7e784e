import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contracts } from "@/db/schema";
import { readCard } from "@/lib/card/queries";
import { civilDate } from "@/lib/core/clock";
import { aDatabase } from "../support/database";
import { aMember, now } from "../support/people";
import { aCardHolder, anUnpaid, day } from "./support";

const db = await aDatabase();
const today = civilDate(now);

test("the card names the household with its NIR, and says what the contract covers", async () => {
  const { member } = await aCardHolder(db, [
    { firstName: "Odile", nir: "2550814168025" },
    { firstName: "Bébé" },
    { firstName: "Partie", nir: "1520614168031", to: "2026-01-31" },
  ]);
  const card = await readCard(db, member.id, today);

  expect(card).toMatchObject({
    ok: true,
    value: { memberNumber: member.membershipNumber, responsible: true },
  });
  if (!card.ok) return;
  expect(card.value.people.map(({ firstName, nir }) => [firstName, nir]).sort()).toEqual([
    ["Bébé", undefined],
    ["Odile", "2550814168025"],
  ]);
  const said = Object.fromEntries(card.value.cells.map(({ code, cover }) => [code, cover]));
  expect(said).toMatchObject({ PHAR: "100\u00a0%", MED: "200\u00a0%", OPTI: "PEC", DENT: "PEC", AUDI: "—" });
});

test("until the feed names beneficiaries, the member alone is on the card", async () => {
  const { member } = await aCardHolder(db, [], { nir: "2550814168025" });
  const card = await readCard(db, member.id, today);

  expect(card).toMatchObject({
    ok: true,
    value: { people: [{ lastName: member.lastName, nir: "2550814168025", rank: 1, coveredTo: undefined }] },
  });
});

test("of several contracts, the card is of the one in force", async () => {
  const { member } = await aCardHolder(db, [], { effectiveOn: "2020-01-01", endedOn: "2026-01-31" });
  const [former] = await db.select().from(contracts).where(eq(contracts.memberId, member.id));
  const [running, toCome] = [randomUUID(), randomUUID()];
  const dates = { firstSubscribedOn: day("2026-02-01"), effectiveOn: day("2026-02-01"), endedOn: null };
  await db.insert(contracts).values({ ...former!, ...dates, id: running, externalId: running });
  await db
    .insert(contracts)
    .values({ ...former!, ...dates, id: toCome, externalId: toCome, effectiveOn: day("2027-01-01") });

  expect(await readCard(db, member.id, today)).toMatchObject({ ok: true, value: { contractId: running } });
});

test("until the table of guarantees is known, there is no card", async () => {
  const member = await aMember(db);
  expect(await readCard(db, member.id, today)).toEqual({ ok: false, refusal: "guarantees-unknown" });
});

test("the card ends on the last day of sure cover of a member who owes an instalment, and not another's", async () => {
  const [late, other] = [await aCardHolder(db), await aCardHolder(db)];
  await anUnpaid(db, late.member.id, "2026-02-05", "2026-02-17");
  const until = async (holder: typeof late, on: string) => {
    const card = await readCard(db, holder.member.id, day(on));
    return card.ok ? card.value.period.to.toString() : card.refusal;
  };

  expect(await until(late, "2026-03-18")).toBe("2026-03-18");
  expect(await until(late, "2026-03-19")).toBe("cover-uncertain");
  expect(await until(other, "2026-03-19")).toBe("2026-12-31");
});

test("the card shows nothing of another member", async () => {
  const [a, b] = [
    await aCardHolder(db, [{ firstName: "Anne" }]),
    await aCardHolder(db, [{ firstName: "Bruno" }]),
  ];

  expect(JSON.stringify(await readCard(db, a.member.id, today))).not.toContain("Bruno");
  expect(JSON.stringify(await readCard(db, b.member.id, today))).not.toContain("Anne");
});
