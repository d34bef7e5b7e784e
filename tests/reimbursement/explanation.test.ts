import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, percentsOf } from "@/lib/reimbursement/explanation";
import { adjustmentOf, reimburse } from "@/lib/reimbursement/rules";

const practitioner = {
  ...reimburse({
    expenseCents: 30_00,
    baseCents: 30_00,
    schemeRate: 70,
    guaranteeRate: 100,
    participationCents: 2_00,
  }),
  status: "paid" as const,
};

const nothing = { guaranteeRate: null, guaranteeCeilingCents: null, guaranteePeriod: null };

const outside = {
  ...practitioner,
  expenseCents: 180_00,
  baseCents: 0,
  schemeRate: 0,
  schemeCents: 0,
  participationCents: 0,
  mutualCents: 150_00,
  outOfPocketCents: 30_00,
};

test("a visit to the doctor is explained part by part", () => {
  expect(explain(practitioner, { ...nothing, guaranteeRate: 100 })).toEqual({
    parts: [
      { part: "scheme", label: "Assurance maladie", cents: 19_00, percent: 63 },
      { part: "mutual", label: "Votre mutuelle", cents: 9_00, percent: 30 },
      { part: "deducted", label: "Participation forfaitaire", cents: 2_00, percent: 7 },
    ],
    scheme: "30\u00a0€ × 70\u00a0% − 2\u00a0€ de participation forfaitaire = 19\u00a0€",
    mutual:
      "100\u00a0% × 30\u00a0€ − 21\u00a0€ de l’Assurance maladie, participation forfaitaire comprise = 9\u00a0€",
    left: [
      "2\u00a0€ de participation forfaitaire\u00a0: la loi la laisse à la charge de chacun, aucune mutuelle ne la rembourse dans un contrat responsable.",
    ],
  });
});

describe("outside the scheme", () => {
  test.each([
    [
      "a ceiling reached",
      { guaranteeCeilingCents: 150_00, guaranteePeriod: "year" },
      "Plafond de votre garantie = 150\u00a0€",
    ],
    [
      "days of a daily ceiling",
      { guaranteeCeilingCents: 50_00, guaranteePeriod: "day" },
      "3\u00a0jours × 50\u00a0€ = 150\u00a0€",
    ],
    [
      "a ceiling that leads nowhere",
      { guaranteeCeilingCents: 70_00, guaranteePeriod: "day" },
      "150\u00a0€, selon votre garantie.",
    ],
    ["no guarantee known", {}, "150\u00a0€, selon votre garantie."],
  ])("%s", (_, guarantee, mutual) => {
    const told = explain(outside, { ...nothing, ...guarantee });

    expect(told.scheme).toBe("L’Assurance maladie ne rembourse pas ce soin.");
    expect(told.mutual).toBe(mutual);
    expect(told.left).toEqual(["30\u00a0€ au-delà de ce que couvre votre garantie."]);
  });
});

test("what the scheme paid otherwise than by its rate is given as it is", () => {
  const capped = { ...practitioner, schemeCents: 10_00, outOfPocketCents: 11_00 };
  expect(explain(capped).scheme).toBe("10\u00a0€, d’après le décompte de l’Assurance maladie.");
});

test("what is left of a refused line has no other reason than the refusal", () => {
  const refused = { ...outside, mutualCents: 0, outOfPocketCents: 180_00, status: "refused" as const };

  expect(explain(refused).left).toEqual(["180\u00a0€ à votre charge, car ce soin est refusé."]);
});

describe("percents", () => {
  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [-30, -70],
      [30, 70],
    ],
    [[0, 0], undefined],
    [[-2, 2], undefined],
    [[], undefined],
  ])("of %j", (amounts, expected) => {
    expect(percentsOf(amounts)).toEqual(expected);
  });

  test("are whole, add up to 100 and stray from the truth by less than one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 6 }),
        (amounts) => {
          const total = amounts.reduce((sum, cents) => sum + cents, 0);
          fc.pre(total > 0);
          const percents = percentsOf(amounts) ?? [];
          expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100);
          for (const [index, cents] of amounts.entries())
            expect(Math.abs((percents[index] ?? 0) - (cents * 100) / total)).toBeLessThan(1);
        },
      ),
    );
  });
});

test("for every act the parts shown add up to the expense", () => {
  const cents = fc.integer({ min: 0, max: 500_000 });
  const care = fc.record({
    expenseCents: cents,
    baseCents: cents,
    schemeRate: fc.integer({ min: 0, max: 100 }),
    guaranteeRate: fc.integer({ min: 0, max: 600 }),
    participationCents: fc.integer({ min: 0, max: 800 }),
  });
  fc.assert(
    fc.property(care, (given) => {
      const line = reimburse(given);
      const { parts } = explain(
        { ...line, status: "paid" },
        { ...nothing, guaranteeRate: given.guaranteeRate },
      );
      expect(parts.reduce((sum, part) => sum + part.cents, 0)).toBe(line.expenseCents);
      expect(adjustmentOf(line)).toBeUndefined();
    }),
  );
});

test.each([
  ["a line taken back", { expenseCents: -30_00, schemeCents: -19_00, mutualCents: -9_00 }, "cancellation"],
  ["a franchise recovered later", { expenseCents: 0, schemeCents: -2_00, mutualCents: 0 }, "recovery"],
  ["an excess taken back by the mutual", { expenseCents: 0, schemeCents: 0, mutualCents: -5_00 }, "recovery"],
  ["an act", { expenseCents: 30_00, schemeCents: 19_00, mutualCents: 9_00 }, undefined],
  ["a refused act", { expenseCents: 90_00, schemeCents: 0, mutualCents: 0 }, undefined],
] as const)("%s", (_, line, expected) => {
  expect(adjustmentOf(line)).toBe(expected);
});
