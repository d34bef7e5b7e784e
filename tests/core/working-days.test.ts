import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addWorkingDays, easter, isWorkingDay } from "@/lib/core/working-days";

const day = (text: string) => Temporal.PlainDate.from(text);

test.each(["2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"])(
  "Easter is on %s",
  (sunday) => {
    expect(easter(day(sunday).year).toString()).toBe(sunday);
  },
);

test("Easter is always a Sunday, from 22 March to 25 April", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2099 }), (year) => {
      const sunday = easter(year);
      const [first, last] = [day(`${year}-03-22`), day(`${year}-04-25`)];
      return (
        sunday.dayOfWeek === 7 &&
        Temporal.PlainDate.compare(sunday, first) >= 0 &&
        Temporal.PlainDate.compare(sunday, last) <= 0
      );
    }),
  );
});

test.each([
  ["2026-01-01", "New Year"],
  ["2026-04-06", "Easter Monday"],
  ["2026-05-01", "1 May"],
  ["2026-05-08", "8 May"],
  ["2026-05-14", "Ascension"],
  ["2026-05-25", "Whit Monday"],
  ["2026-07-14", "14 July"],
  ["2026-11-11", "11 November"],
  ["2026-12-25", "Christmas"],
  ["2026-11-22", "a Sunday"],
  ["2026-11-28", "a Saturday"],
])("nobody works on %s, %s", (text) => {
  expect(isWorkingDay(day(text))).toBe(false);
});

test.each([
  ["2026-11-23", 5, "2026-11-30"],
  ["2026-11-10", 1, "2026-11-12"],
  ["2026-12-24", 1, "2026-12-28"],
  ["2026-11-21", 1, "2026-11-23"],
  ["2026-05-13", 2, "2026-05-18"],
])("from %s, %i working days lead to %s", (from, count, to) => {
  expect(addWorkingDays(day(from), count).toString()).toBe(to);
});
