import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { cardReference } from "@/lib/card/reference";
import {
  type Card,
  type CardFacts,
  type Covered,
  cardOn,
  coverDays,
  coverOf,
  matrixOf,
  normalisedItems,
  printedNir,
  validityOn,
} from "@/lib/card/rules";
import type { Contract, Guarantee } from "@/lib/contract/queries";
import { isCovered } from "@/lib/contract/rules";
import { day } from "./support";

const contract: Contract = {
  id: "c",
  nature: "individuel",
  product: "Santé",
  level: "Confort",
  options: [],
  responsible: true,
  employer: null,
  firstSubscribedOn: day("2020-01-01"),
  effectiveOn: day("2020-01-01"),
  renewal: "12-31",
  endedOn: null,
};

const person = (id: string, more: Partial<Covered> = {}): Covered => ({
  id,
  lastName: "Exemple",
  firstName: "Marie",
  bornOn: day("1955-08-14"),
  rank: 1,
  coveredFrom: day("2020-01-01"),
  coveredTo: null,
  ...more,
});

const guarantee = (code: string, rate: number | null, level = "Confort"): Guarantee => ({
  level,
  code,
  kind: "other",
  label: code,
  words: "",
  rate,
  ceilingCents: null,
  period: null,
});

const facts = (more: Partial<CardFacts> = {}): CardFacts => ({
  contract,
  memberNumber: "00123456",
  beneficiaries: [person("a")],
  nirs: new Map([["a", "2550814168025"]]),
  guarantees: [guarantee("MED", 200)],
  sureUntil: undefined,
  ...more,
});

function theCard(more: Partial<CardFacts> = {}, today = day("2026-03-10")): Card {
  const made = cardOn(facts(more), today);
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

test.each([
  // today, effective, end, échéance, first and last day of the card
  ["2026-03-10", "2020-01-01", null, "12-31", "2026-01-01", "2026-12-31"],
  ["2026-03-10", "2026-02-15", null, "12-31", "2026-02-15", "2026-12-31"],
  ["2026-02-15", "2026-02-15", null, "12-31", "2026-02-15", "2026-12-31"],
  ["2026-03-10", "2020-01-01", "2026-05-31", "12-31", "2026-01-01", "2026-05-31"],
  ["2026-05-31", "2020-01-01", "2026-05-31", "12-31", "2026-01-01", "2026-05-31"],
  ["2026-03-10", "2020-01-01", "2027-05-31", "12-31", "2026-01-01", "2026-12-31"],
  ["2026-03-10", "2020-07-01", null, "06-30", "2026-01-01", "2026-06-30"],
  ["2026-07-01", "2020-07-01", null, "06-30", "2026-01-01", "2026-12-31"],
  ["2026-12-31", "2020-01-01", null, "12-31", "2026-01-01", "2026-12-31"],
  ["2027-02-28", "2024-02-29", null, "02-29", "2027-01-01", "2027-02-28"],
])(
  "on %s, of a contract from %s to %s renewed on %s, the card runs from %s to %s",
  (today, effective, end, renewal, from, to) => {
    const dates = { effectiveOn: day(effective), endedOn: end ? day(end) : null, renewal };
    const period = validityOn(dates, day(today));
    expect([period.from.toString(), period.to.toString()]).toEqual([from, to]);
  },
);

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => day("2020-01-01").add({ days }));
const { compare } = Temporal.PlainDate;

test("a card's period holds its day, stays within the contract and within the year", () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.option(anyDay), anyDay, (today, effectiveOn, endedOn, renewalDay) => {
      const renewal = renewalDay.toPlainMonthDay().toString().slice(-5);
      fc.pre(compare(effectiveOn, today) <= 0 && (!endedOn || compare(today, endedOn) <= 0));
      const { from, to } = validityOn({ effectiveOn, endedOn, renewal }, today);
      expect(compare(from, today)).toBeLessThanOrEqual(0);
      expect(compare(today, to)).toBeLessThanOrEqual(0);
      expect(compare(effectiveOn, from)).toBeLessThanOrEqual(0);
      if (endedOn) expect(compare(to, endedOn)).toBeLessThanOrEqual(0);
      expect([from.year, to.year]).toEqual([today.year, today.year]);
    }),
  );
});

test("each person covered that day is on the card once, and nobody else is", () => {
  const somebody = fc.record({ coveredFrom: anyDay, coveredTo: fc.option(anyDay) });
  fc.assert(
    fc.property(anyDay, fc.array(somebody, { maxLength: 12 }), (today, cover) => {
      const beneficiaries = cover.map((dates, n) => person(`p${n}`, dates));
      const made = cardOn(facts({ beneficiaries }), today);
      const covered = beneficiaries.filter((one) => isCovered(one, today)).map(({ id }) => id);
      if (covered.length === 0) expect(made).toMatchObject({ ok: false, refusal: "nobody-covered" });
      else expect(made.ok && made.value.people.map(({ id }) => id)).toEqual(covered);
    }),
  );
});

test("no card before the contract begins, nor after its last day", () => {
  const toCome = cardOn(facts(), day("2019-12-31"));
  expect(toCome).toEqual({ ok: false, refusal: "to-come", from: day("2020-01-01") });
  const ended = { ...contract, endedOn: day("2026-03-09") };
  const after = cardOn(facts({ contract: ended }), day("2026-03-10"));
  expect(after).toEqual({ ok: false, refusal: "ended", from: day("2026-03-09") });
  expect(cardOn(facts({ contract: ended }), day("2026-03-09")).ok).toBe(true);
});

test("while an instalment may suspend cover, the card ends on the last sure day, then there is none", () => {
  const until = (sureUntil: string) => theCard({ sureUntil: day(sureUntil) }).period.to.toString();
  expect(until("2026-03-10")).toBe("2026-03-10");
  expect(until("2026-04-15")).toBe("2026-04-15");
  expect(until("2027-01-04")).toBe("2026-12-31");

  const uncertain = { ok: false, refusal: "cover-uncertain", from: day("2026-03-10") };
  expect(cardOn(facts({ sureUntil: day("2026-03-09") }), day("2026-03-10"))).toEqual(uncertain);
  const ended = { ...contract, endedOn: day("2026-02-28") };
  expect(cardOn(facts({ contract: ended, sureUntil: day("2026-02-01") }), day("2026-03-10"))).toMatchObject({
    refusal: "ended",
  });
});

test("no card of « — » everywhere: until the guarantees of its level are known, there is none", () => {
  const unknown = { ok: false, refusal: "guarantees-unknown" };
  expect(cardOn(facts({ guarantees: [] }), day("2026-03-10"))).toEqual(unknown);
  const optionAlone = [guarantee("CHAM", null, "Chambre particulière")];
  expect(cardOn(facts({ guarantees: optionAlone }), day("2026-03-10"))).toEqual(unknown);
});

test.each([
  [null, null, ""],
  ["2026-01-01", "2026-12-31", ""],
  ["2026-02-14", null, "à partir du\u00a014/02/2026"],
  [null, "2026-08-31", "jusqu’au\u00a031/08/2026"],
  ["2026-02-14", "2026-08-31", "à partir du\u00a014/02/2026, jusqu’au\u00a031/08/2026"],
])("of a person covered from %s to %s, the card says « %s »", (from, to, said) => {
  const cover = { coveredFrom: day(from ?? "2020-01-01"), coveredTo: to ? day(to) : null };
  const [shown] = theCard({ beneficiaries: [person("a", cover)] }).people;
  expect(coverDays(shown!)).toBe(said);
});

test("a cover that stops before the card does is said on the line of the person", () => {
  const beneficiaries = [
    person("a", { coveredTo: day("2026-08-31") }),
    person("b", { coveredTo: day("2026-12-31") }),
    person("c", { coveredTo: day("2027-08-31") }),
  ];
  const { people } = theCard({ beneficiaries });
  expect(people.map(({ coveredTo }) => coveredTo?.toString())).toEqual(["2026-08-31", undefined, undefined]);
});

test.each([
  ["rate", [], "—"],
  ["request", [], "—"],
  ["rate", [["MED", 100]], "100\u00a0%"],
  // An option adds to its level; a specialist's better rate is not the family doctor's.
  [
    "rate",
    [
      ["MED", 100],
      ["MED", null],
      ["MED", 300],
    ],
    "300\u00a0%",
  ],
  [
    "rate",
    [
      ["MED", 200],
      ["SPEC", 220],
    ],
    "200\u00a0%",
  ],
  ["rate", [["MED", null]], "PEC"],
  ["request", [["DENT", 300]], "PEC"],
  ["request", [["DENT", null]], "PEC"],
] as const)("a column settled by %s, of rates %j, says « %s »", (settlement, rates, says) => {
  expect(
    coverOf(
      settlement,
      rates.map(([code, rate]) => ({ code, rate })),
    ),
  ).toBe(says);
});

test("there is one column for each code of the reference, and what is not covered says so", () => {
  const { cells } = theCard({
    guarantees: [
      guarantee("MED", 200),
      guarantee("MED", 300, "Option"),
      guarantee("ORTH", 300),
      guarantee("DOUC", null),
    ],
  });
  expect(cells.map(({ code }) => code)).toEqual(cardReference.columns.map(({ code }) => code));
  const covered = cells.filter(({ cover }) => cover !== "—").map(({ code, cover }) => [code, cover]);
  expect(covered).toEqual([
    ["MED", "300\u00a0%"],
    ["SAGE", "300\u00a0%"],
    ["EXTE", "300\u00a0%"],
    ["CSTE", "300\u00a0%"],
    ["DENT", "PEC"],
  ]);
});

test("the five items stand in their order, with their labels even when empty", () => {
  expect(normalisedItems(theCard()).map(({ label, value }) => [label, value])).toEqual([
    ["Numéro AMC", cardReference.amcNumber],
    ["Type de convention", cardReference.conventionType],
    ["Critère secondaire de routage (CSR)", ""],
    ["Numéro d’adhérent", "00123456"],
    ["Période de validité", "du\u00a001/01/2026 au\u00a031/12/2026"],
  ]);
});

test("the DataMatrix holds the five items, and neither a name nor a NIR", () => {
  const text = matrixOf(theCard());
  expect(text).toBe(`TP1;${cardReference.amcNumber};SP;;00123456;20260101;20261231`);
});

test.each([
  ["2550814168025", "2 55 08 14 168 025 38"],
  ["255082A168025", "2 55 08 2A 168 025 97"],
  ["253072B073004", "2 53 07 2B 073 004 70"],
])("the NIR %s is printed « %s », with its key", (nir, printed) => {
  expect(printedNir(nir).replaceAll("\u00a0", " ")).toBe(printed);
});
