import fc from "fast-check";
import { expect, test } from "vitest";
import { type Instalment, lastPayment, settlement } from "@/lib/termination/refund";
import { day } from "./contracts";

const instalment = (from: string, to: string, over: Partial<Instalment> = {}): Instalment => ({
  periodFrom: day(from),
  periodTo: day(to),
  amountCents: 62_00,
  employerCents: 0,
  dueOn: day(from),
  status: "paid",
  ...over,
});

const until = (endsOn: string, owes: "covered-days" | "nothing" = "covered-days") => ({
  endsOn: day(endsOn),
  owes,
});

test.each([
  ["the whole month covered", "2026-12-31", 0],
  ["one day left", "2026-12-30", 2_00],
  ["half of the month and a day", "2026-12-15", 32_00],
  ["one day covered", "2026-12-01", 60_00],
  ["the month after the end", "2026-11-30", 62_00],
  ["long before", "2025-01-01", 62_00],
  ["long after", "2030-01-01", 0],
])("a month paid is given back day by day: %s", (_, endsOn, expected) => {
  const { refund } = settlement([instalment("2026-12-01", "2026-12-31")], until(endsOn));
  expect(refund).toEqual({ memberCents: expected, employerCents: 0 });
});

test("a year paid is given back on its 365 or 366 days, the days covered rounded down", () => {
  const year = (of: number) =>
    instalment(`${of}-01-01`, `${of}-12-31`, { amountCents: 1000_00, employerCents: 500_00 });
  expect(settlement([year(2026)], until("2026-01-31")).refund).toEqual({
    memberCents: 457_54,
    employerCents: 457_54,
  });
  expect(settlement([year(2028)], until("2028-02-29")).refund).toEqual({
    memberCents: 418_04,
    employerCents: 418_04,
  });
});

test("what is not paid is due for the days covered alone, and named last", () => {
  const paid = instalment("2026-10-01", "2026-10-31");
  const november = instalment("2026-11-01", "2026-11-30", { status: "unpaid", amountCents: 60_00 });
  const december = instalment("2026-12-01", "2026-12-31", { status: "planned", employerCents: 31_00 });
  const january = instalment("2027-01-01", "2027-01-31", { status: "planned" });
  const cancelled = instalment("2026-12-01", "2026-12-31", { status: "cancelled" });
  const settled = settlement([january, december, paid, november, cancelled], until("2026-12-15"));

  expect(settled.refund).toEqual({ memberCents: 0, employerCents: 0 });
  expect(settled.due).toEqual({ memberCents: 75_00, employerCents: 15_00 });
  expect(lastPayment(settled)).toMatchObject({ instalment: december, days: 15, memberCents: 15_00 });
  expect(lastPayment(settlement([paid], until("2026-12-15")))).toBeUndefined();
});

test("a renunciation leaves nothing due", () => {
  const paid = instalment("2026-12-01", "2026-12-31");
  const planned = instalment("2027-01-01", "2027-01-31", { status: "planned" });
  const settled = settlement([paid, planned], until("2026-12-10", "nothing"));
  expect(settled.refund.memberCents).toBe(62_00);
  expect(settled.due.memberCents).toBe(0);
});

test("an instalment and its mirror give nothing back, and a credit never becomes a debt", () => {
  const paid = instalment("2026-12-01", "2026-12-31", { amountCents: 61_37 });
  const mirror = instalment("2026-12-01", "2026-12-31", { amountCents: -61_37 });
  expect(settlement([paid, mirror], until("2026-12-10")).refund.memberCents).toBe(0);
  expect(settlement([mirror], until("2026-12-10")).refund.memberCents).toBe(0);
});

const instalments = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: 3_000 }),
      length: fc.integer({ min: 0, max: 400 }),
      amountCents: fc.integer({ min: -500_00, max: 3000_00 }),
      part: fc.integer({ min: 0, max: 100 }),
      status: fc.constantFrom("paid", "planned", "unpaid", "cancelled"),
    })
    .map(({ start, length, amountCents, part, status }): Instalment => {
      const periodFrom = day("2022-01-01").add({ days: start });
      const employerCents = Math.trunc((amountCents * part) / 100);
      const periodTo = periodFrom.add({ days: length });
      return { periodFrom, periodTo, amountCents, employerCents, dueOn: periodFrom, status };
    }),
  { maxLength: 8 },
);
const ends = fc.integer({ min: -400, max: 4_000 }).map((n) => day("2022-01-01").add({ days: n }));
const total = (all: readonly Instalment[], cents: (one: Instalment) => number) =>
  all.reduce((sum, one) => sum + cents(one), 0);

test("a refund is whole cents, never negative, never more than each paid", () => {
  fc.assert(
    fc.property(instalments, ends, fc.constantFrom("covered-days", "nothing"), (all, endsOn, owes) => {
      const { refund } = settlement(all, { endsOn, owes });
      const paid = all.filter(({ status }) => status === "paid");
      const memberPaid = Math.max(
        0,
        total(paid, (one) => one.amountCents - one.employerCents),
      );
      const employerPaid = Math.max(
        0,
        total(paid, (one) => one.employerCents),
      );
      for (const [cents, most] of [
        [refund.memberCents, memberPaid],
        [refund.employerCents, employerPaid],
      ] as const) {
        expect(Number.isInteger(cents)).toBe(true);
        expect(cents).toBeGreaterThanOrEqual(0);
        expect(cents).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test("a refund is zero when the end is the end of what is paid, and all of it before the first day", () => {
  fc.assert(
    fc.property(instalments, (all) => {
      const days = all.flatMap(({ periodFrom, periodTo }) => [periodFrom, periodTo]);
      const sorted = days.map(String).toSorted();
      const [first = "2022-01-01"] = sorted;
      const last = sorted.at(-1) ?? "2022-01-01";
      expect(settlement(all, until(last)).refund).toEqual({ memberCents: 0, employerCents: 0 });
      const paid = all.filter(({ status }) => status === "paid");
      const { refund } = settlement(all, { endsOn: day(first).subtract({ days: 1 }), owes: "covered-days" });
      expect(refund.memberCents).toBe(
        Math.max(
          0,
          total(paid, (one) => one.amountCents - one.employerCents),
        ),
      );
    }),
  );
});

test("of what was only paid, a later end never gives more back", () => {
  const positive = instalments.map((all) => all.filter(({ amountCents }) => amountCents >= 0));
  fc.assert(
    fc.property(positive, ends, fc.integer({ min: 0, max: 400 }), (all, endsOn, more) => {
      const refund = (on: typeof endsOn) => settlement(all, { endsOn: on, owes: "covered-days" }).refund;
      expect(refund(endsOn.add({ days: more })).memberCents).toBeLessThanOrEqual(refund(endsOn).memberCents);
    }),
  );
});

test("an instalment is either covered or given back: the two make the whole", () => {
  fc.assert(
    fc.property(instalments, ends, (all, endsOn) => {
      for (const one of all.filter(({ amountCents }) => amountCents >= 0)) {
        const paid = settlement([{ ...one, status: "paid" }], { endsOn, owes: "covered-days" });
        const owed = settlement([{ ...one, status: "planned" }], { endsOn, owes: "covered-days" });
        expect(paid.refund.memberCents + owed.due.memberCents).toBe(one.amountCents - one.employerCents);
        expect(paid.refund.employerCents + owed.due.employerCents).toBe(one.employerCents);
      }
    }),
  );
});
