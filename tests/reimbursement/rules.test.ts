import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { breakdown, mutualFormula, schemeFormula } from "@/lib/reimbursement/explanation";
import { type DeductionKind, deductionParameters } from "@/lib/reimbursement/parameters";
import {
  claimLapsesOn,
  isLapsed,
  isMinor,
  type LineAmounts,
  moneyFault,
  reimburse,
  yearlyCounters,
} from "@/lib/reimbursement/rules";

const day = (text: string) => Temporal.PlainDate.from(text);

const practitioner = reimburse({
  expenseCents: 30_00,
  baseCents: 30_00,
  schemeRate: 70,
  guaranteeRate: 100,
  participationCents: 2_00,
});

test("a general practitioner at 30 €: scheme 19, mutual 9, 2 stay due", () => {
  expect(practitioner).toMatchObject({ schemeCents: 19_00, mutualCents: 9_00, outOfPocketCents: 2_00 });
  expect(schemeFormula(practitioner)).toBe("30\u00a0€ × 70\u00a0% − 2\u00a0€ de participation forfaitaire");
  expect(mutualFormula(practitioner, 100)).toBe(
    "100\u00a0% × 30\u00a0€ − 21\u00a0€ de l’Assurance maladie, participation forfaitaire comprise",
  );
  expect(breakdown(practitioner).map(({ cents }) => cents)).toEqual([19_00, 9_00, 0, 2_00, 0]);
});

const worked: [string, Parameters<typeof reimburse>[0], Partial<LineAmounts>][] = [
  [
    "a specialist over the base, at 200 %: the guarantee is the limit",
    { expenseCents: 100_00, baseCents: 40_00, schemeRate: 70, guaranteeRate: 200, participationCents: 2_00 },
    { schemeCents: 26_00, mutualCents: 52_00, outOfPocketCents: 22_00 },
  ],
  [
    "the same at 300 %: what is left to pay is the limit",
    { expenseCents: 100_00, baseCents: 40_00, schemeRate: 70, guaranteeRate: 300, participationCents: 2_00 },
    { schemeCents: 26_00, mutualCents: 72_00, outOfPocketCents: 2_00 },
  ],
  [
    "a guarantee under the scheme's rate gives nothing",
    { expenseCents: 30_00, baseCents: 30_00, schemeRate: 70, guaranteeRate: 50 },
    { mutualCents: 0, outOfPocketCents: 9_00 },
  ],
  [
    "an expense under the base",
    { expenseCents: 20_00, baseCents: 30_00, schemeRate: 70, guaranteeRate: 100 },
    { schemeCents: 14_00, mutualCents: 6_00, outOfPocketCents: 0 },
  ],
  [
    "a franchise larger than the scheme's part takes no more than it",
    { expenseCents: 1_00, baseCents: 1_00, schemeRate: 65, guaranteeRate: 100, franchiseCents: 1_00 },
    { schemeCents: 0, franchiseCents: 65, mutualCents: 35, outOfPocketCents: 65 },
  ],
  [
    "another insurer paid first",
    { expenseCents: 100_00, baseCents: 40_00, schemeRate: 70, guaranteeRate: 300, otherCents: 60_00 },
    { schemeCents: 28_00, mutualCents: 12_00, outOfPocketCents: 0 },
  ],
];

test.each(worked)("%s", (_, care, expected) => {
  expect(reimburse(care)).toMatchObject(expected);
});

const cents = fc.integer({ min: 0, max: 500_000 });
const care = fc.record({
  expenseCents: cents,
  baseCents: cents,
  schemeRate: fc.integer({ min: 0, max: 100 }),
  guaranteeRate: fc.integer({ min: 0, max: 600 }),
  participationCents: fc.integer({ min: 0, max: 800 }),
  franchiseCents: fc.integer({ min: 0, max: 800 }),
});
const mirror = (line: LineAmounts): LineAmounts => ({
  ...line,
  expenseCents: -line.expenseCents,
  schemeCents: -line.schemeCents,
  participationCents: -line.participationCents,
  franchiseCents: -line.franchiseCents,
  mutualCents: -line.mutualCents,
  otherCents: -line.otherCents,
  outOfPocketCents: -line.outOfPocketCents,
});

describe("for every act", () => {
  test("the parts add up, what the law leaves due stays due, and so does its mirror", () => {
    fc.assert(
      fc.property(care, (given) => {
        const line = reimburse(given);
        expect(moneyFault(line, true)).toBeUndefined();
        expect(moneyFault(mirror(line), true)).toBeUndefined();
        expect(line.mutualCents).toBeGreaterThanOrEqual(0);
        expect(line.outOfPocketCents).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("a better guarantee never gives less", () => {
    fc.assert(
      fc.property(care, fc.integer({ min: 0, max: 300 }), (given, more) => {
        const better = reimburse({ ...given, guaranteeRate: given.guaranteeRate + more });
        expect(better.mutualCents).toBeGreaterThanOrEqual(reimburse(given).mutualCents);
      }),
    );
  });

  test("the bar adds up to the expense, whatever the amounts received", () => {
    const amount = fc.integer({ min: -500_000, max: 500_000 });
    const received = fc.record({
      baseCents: cents,
      schemeRate: fc.integer({ min: 0, max: 100 }),
      schemeCents: amount,
      mutualCents: amount,
      otherCents: amount,
      outOfPocketCents: amount,
      participationCents: amount,
      franchiseCents: amount,
    });
    fc.assert(
      fc.property(received, (parts) => {
        const expenseCents =
          parts.schemeCents + parts.mutualCents + parts.otherCents + parts.outOfPocketCents;
        const bar = breakdown({ ...parts, expenseCents });
        expect(bar.reduce((sum, part) => sum + part.cents, 0)).toBe(expenseCents);
      }),
    );
  });

  test("one cent astray is caught", () => {
    fc.assert(
      fc.property(care, fc.constantFrom("schemeCents", "mutualCents", "otherCents"), (given, part) => {
        const line = reimburse(given);
        expect(moneyFault({ ...line, [part]: line[part as "schemeCents"] + 1 }, false)).toBe("sum");
      }),
    );
  });
});

test("a participation paid back by the mutual is refused to a contrat responsable alone", () => {
  const line = { ...practitioner, mutualCents: 11_00, outOfPocketCents: 0 };

  expect(moneyFault(line, true)).toBe("out-of-pocket");
  expect(moneyFault(line, false)).toBeUndefined();
});

test("a participation recovered later is a line without expense", () => {
  const line = {
    expenseCents: 0,
    baseCents: 0,
    schemeRate: 0,
    schemeCents: -2_00,
    participationCents: 2_00,
    franchiseCents: 0,
    mutualCents: 0,
    otherCents: 0,
    outOfPocketCents: 2_00,
  };

  expect(moneyFault(line, true)).toBeUndefined();
  expect(schemeFormula(line)).toBeUndefined();
  expect(breakdown(line)).toContainEqual({ part: "deducted", cents: 2_00 });
});

test("no formula is told when the amounts received do not follow from it", () => {
  expect(schemeFormula({ ...practitioner, schemeCents: 18_00 })).toBeUndefined();
  expect(mutualFormula({ ...practitioner, mutualCents: 5_00 }, 100)).toBeUndefined();
  expect(mutualFormula(practitioner, null)).toBe(
    "30\u00a0€ dépensés − 21\u00a0€ de l’Assurance maladie, participation forfaitaire comprise",
  );
});

const amounts: [DeductionKind, string, number | undefined][] = [
  ["participation", "2004-12-31", undefined],
  ["participation", "2024-05-14", 1_00],
  ["participation", "2024-05-15", 2_00],
  ["franchise-box", "2024-03-30", 50],
  ["franchise-box", "2024-03-31", 1_00],
  ["franchise-paramedical", "2024-03-31", 1_00],
  ["franchise-transport", "2024-03-30", 2_00],
  ["franchise-transport", "2024-03-31", 4_00],
];

test.each(amounts)("%s on %s", (kind, on, unit) => {
  expect(deductionParameters(kind, day(on))?.unitCents).toBe(unit);
});

test.each([
  ["2008-05-06", true],
  ["2008-05-05", false],
])("born on %s, a person is a minor on 5 May 2026: %s", (bornOn, expected) => {
  expect(isMinor(day(bornOn), day("2026-05-05"))).toBe(expected);
});

test("the counters say what is left", () => {
  expect(yearlyCounters({ participationCents: 12_00, franchiseCents: 50_00 }, day("2026-05-05"))).toEqual({
    participation: { countedCents: 12_00, capCents: 50_00, leftCents: 38_00 },
    franchise: { countedCents: 50_00, capCents: 50_00, leftCents: 0 },
  });
});

test("a claim lapses two years after the care (L. 221-11)", () => {
  expect(claimLapsesOn(day("2024-02-29")).toString()).toBe("2026-02-28");
  expect(isLapsed(day("2024-03-10"), day("2026-03-10"))).toBe(false);
  expect(isLapsed(day("2024-03-10"), day("2026-03-11"))).toBe(true);
});
