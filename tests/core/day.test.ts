import { expect, test } from "vitest";
import { readDay, readTypedDay } from "@/lib/core/day";

test.each([
  ["2026-02-05", "2026-02-05"],
  ["05/02/2026", "2026-02-05"],
  ["5/2/2026", "2026-02-05"],
  ["5.2.2026", "2026-02-05"],
  ["05-02-2026", "2026-02-05"],
  ["29/02/2028", "2028-02-29"],
  ["29/02/2026", undefined],
  ["2026-02-30", undefined],
  ["0026-02-05", undefined],
  ["5 février 2026", undefined],
  ["2026-02-05T10:00", undefined],
  ["", undefined],
  ["1900-01-01", "1900-01-01"],
  ["2099-12-31", "2099-12-31"],
  ["1899-12-31", undefined],
  ["2100-01-01", undefined],
  ["0000-01-01", undefined],
  ["-000001-01-01", undefined],
  ["+275760-09-12", undefined],
  ["2026-01-01[u-ca=gregory]", undefined],
])("« %s » is read as the day %s", (typed, expected) => {
  expect(readDay(typed)?.toString()).toBe(expected);
});

test.each([
  ["01/01/1900", "1900-01-01"],
  ["31/12/1899", "missing"],
  ["14081055", "missing"],
  ["0001-01-01", "missing"],
  ["31/02/1955", "missing"],
  ["14/08/55", "year"],
])("« %s », as it is typed, is %s", (typed, expected) => {
  expect(readTypedDay(typed).toString()).toBe(expected);
});
