import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  byRelevance,
  contractState,
  coverBeginsOn,
  coverEndsOn,
  guaranteesDay,
  isCovered,
  isRenewed,
  nextRenewal,
  oldestEnd,
  payerName,
  readableUntil,
} from "@/lib/contract/rules";

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc.integer({ min: 0, max: 20_000 }).map((n) => day("2000-01-01").add({ days: n }));
const today = day("2026-03-10");

const contract = (effectiveOn: string, endedOn: string | null = null) => ({
  effectiveOn: day(effectiveOn),
  endedOn: endedOn ? day(endedOn) : null,
});

describe("a contract", () => {
  test.each([
    ["2026-03-11", null, "to-come", "2026-03-11"],
    ["2026-03-10", null, "running", "2026-03-10"],
    ["2020-01-01", "2026-12-31", "running", "2026-03-10"],
    ["2020-01-01", "2026-03-10", "running", "2026-03-10"],
    ["2020-01-01", "2026-03-09", "ended", "2026-03-09"],
  ])("from %s to %s is %s, its guarantees those of %s", (from, to, state, guarantees) => {
    expect(contractState(contract(from, to), today)).toBe(state);
    expect(guaranteesDay(contract(from, to), today).toString()).toBe(guarantees);
  });

  test.each([
    ["12-31", "2026-03-10", "2026-12-31"],
    ["03-10", "2026-03-10", "2026-03-10"],
    ["03-09", "2026-03-10", "2027-03-09"],
    ["02-29", "2026-03-10", "2027-02-28"],
    ["02-29", "2028-02-29", "2028-02-29"],
  ])("renewed on %s is next renewed, on %s, on %s", (renewal, on, next) => {
    expect(nextRenewal(renewal, day(on)).toString()).toBe(next);
  });

  test("of several comes first when it runs, then when it is to come; of two alike, the latest", () => {
    const former = contract("2019-01-01", "2020-12-31");
    const older = contract("2018-01-01", "2018-12-31");
    const running = contract("2021-01-01", "2026-12-31");
    const coming = contract("2027-01-01");

    expect(byRelevance([older, coming, running, former], today)).toEqual([running, coming, former, older]);
  });
});

test.each([
  [[], undefined],
  [[contract("2020-01-01")], undefined],
  [[contract("2020-01-01"), contract("2026-04-01")], undefined],
  [[contract("2027-01-01"), contract("2026-04-01"), contract("2015-01-01", "2019-12-31")], "2026-04-01"],
  [[contract("2015-01-01", "2019-12-31")], undefined],
])("cover begins, when it has not: %#", (contracts, expected) => {
  expect(coverBeginsOn(contracts, today)?.toString()).toBe(expected);
});

test.each([
  [[], undefined],
  [[contract("2020-01-01")], undefined],
  [[contract("2020-01-01", "2026-12-31")], "2026-12-31"],
  [[contract("2015-01-01", "2019-12-31")], undefined],
  [[contract("2020-01-01", "2026-12-31"), contract("2027-01-01")], undefined],
  [[contract("2020-01-01", "2026-12-31"), contract("2027-01-01", "2027-06-30")], "2027-06-30"],
  [[contract("2027-01-01", "2026-12-31")], undefined],
])("cover ends, when everything that runs or is to come has an end: %#", (contracts, expected) => {
  expect(coverEndsOn(contracts, today)?.toString()).toBe(expected);
});

test.each([
  [contract("2020-01-01"), true],
  [contract("2020-01-01", "2026-12-31"), false],
  [contract("2026-04-01"), false],
])("a contract goes on after its échéance: %#", (one, expected) => {
  expect(isRenewed(one, today)).toBe(expected);
});

test.each([
  [{ nature: "collectif-obligatoire", employer: "Ateliers" }, "Votre employeur"],
  [{ nature: "collectif-facultatif", employer: "Association Exemple" }, "Association Exemple"],
  [{ nature: "collectif-facultatif", employer: null }, "Votre groupe"],
] as const)("who pays with the member: %#", (one, expected) => {
  expect(payerName(one)).toBe(expected);
});

describe("a former member", () => {
  test.each([
    [[], undefined],
    [[contract("2020-01-01")], undefined],
    [[contract("2015-01-01", "2019-12-31"), contract("2026-04-01")], undefined],
    [[contract("2015-01-01", "2026-03-10")], undefined],
    [[contract("2015-01-01", "2026-03-09")], "2031-03-09"],
    [[contract("2015-01-01", "2022-12-31"), contract("2010-01-01", "2014-12-31")], "2027-12-31"],
    [[contract("2015-01-01", "2024-02-29")], "2029-02-28"],
  ])("of the contracts %# reads the space until %s", (contracts, until) => {
    expect(readableUntil(contracts, today)?.toString()).toBe(until);
  });

  test("is never told a day on which the space no longer opens", () => {
    fc.assert(
      fc.property(days, (endedOn) => {
        const until = readableUntil([{ effectiveOn: endedOn, endedOn }], endedOn.add({ days: 1 }));
        expect(until).toBeDefined();
        const stillOpens = until && Temporal.PlainDate.compare(endedOn, oldestEnd(until)) >= 0;
        expect(stillOpens).toBe(true);
        const closed = until?.add({ days: 2 });
        expect(closed && Temporal.PlainDate.compare(endedOn, oldestEnd(closed)) < 0).toBe(true);
      }),
    );
  });
});

test("a person is covered from the first day to the last, both included", () => {
  const person = { coveredFrom: day("2026-01-01"), coveredTo: day("2026-03-31") };
  const on = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map((text) =>
    isCovered(person, day(text)),
  );

  expect(on).toEqual([false, true, true, false]);
  expect(isCovered({ ...person, coveredTo: null }, day("2099-01-01"))).toBe(true);
});
