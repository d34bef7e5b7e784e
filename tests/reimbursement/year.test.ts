import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { careKinds } from "@/db/schema/reimbursement";
import { measures } from "@/lib/reimbursement/rules";
import type { YearCell } from "@/lib/reimbursement/sums";
import { careYear } from "@/lib/reimbursement/year";

const cell = (month: number, kind: YearCell["kind"], expenseCents: number): YearCell => ({
  month,
  kind,
  expenseCents,
  mutualCents: 0,
  outOfPocketCents: expenseCents,
});

const labels = (cells: YearCell[]) => careYear(cells, "expense").series.map(({ label }) => label);

describe("the kinds of a year", () => {
  test("stand by weight, the small ones together and last", () => {
    const cells = careKinds.map((kind, index) => cell(1, kind, 100 - index));

    expect(labels(cells)).toEqual(["Consultations", "Pharmacie", "Analyses", "Imagerie", "Autres soins"]);
  });

  test("keep their names when five of them say it all", () => {
    expect(
      labels([
        cell(1, "dental", 1),
        cell(1, "optical", 2),
        cell(2, "pharmacy", 3),
        cell(2, "transport", 4),
        cell(3, "hospital", 5),
      ]),
    ).toEqual(["Hospitalisation", "Transport", "Pharmacie", "Optique", "Dentaire"]);
  });

  test("say « Autres soins » once, and last, whatever they weigh", () => {
    expect(labels([cell(1, "other", 900), cell(1, "dental", 1)])).toEqual(["Dentaire", "Autres soins"]);
  });

  test("weigh what is taken back too, and leave out what is nil", () => {
    const taken = careYear([cell(4, "consultation", -62_00), cell(4, "dental", 0)], "expense");

    expect(taken.series).toEqual([{ label: "Consultations", totalCents: -62_00 }]);
    expect(taken.months[3]).toEqual({ month: 4, totalCents: -62_00, cents: [-62_00] });
  });
});

test("every cent of the year is drawn once, in its month", () => {
  const amount = fc.integer({ min: -100_000, max: 500_000 });
  const cells = fc.array(
    fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      kind: fc.constantFrom(...careKinds),
      expenseCents: amount,
      mutualCents: amount,
      outOfPocketCents: amount,
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(cells, fc.constantFrom(...measures), (given, measure) => {
      const year = careYear(given, measure);
      const sum = (amounts: number[]) => amounts.reduce((total, cents) => total + cents, 0);
      expect(year.series.length).toBeLessThanOrEqual(5);
      expect(sum(year.series.map(({ totalCents }) => totalCents))).toBe(year.totalCents);
      expect(sum(year.months.map(({ totalCents }) => totalCents))).toBe(year.totalCents);
      for (const month of year.months) expect(sum(month.cents)).toBe(month.totalCents);
    }),
  );
});
