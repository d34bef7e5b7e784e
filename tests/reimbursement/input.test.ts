import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  kindWords,
  paidToWords,
  periodChoices,
  positionText,
  questionsOf,
  ReimbursementFilter,
  searchWords,
  statusWords,
  TransferFilter,
  YearFilter,
} from "@/lib/reimbursement/input";

const day = (text: string) => Temporal.PlainDate.from(text);
const beneficiaire = "80000000-0000-4000-8000-000000000000";

test.each([
  ["Généraliste ŒUVRÉ", ["generaliste", "oeuvre"]],
  ["  l’os%_ ", ["l", "os"]],
  ["", []],
  ["un deux trois quatre cinq six", ["un", "deux", "trois", "quatre", "cinq"]],
])("« %s » is read as words", (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});

describe("a filter read from the address", () => {
  const asked = {
    beneficiaire,
    du: "2026-01-01",
    au: "31/01/2026",
    soin: "optique",
    statut: "paye",
    paye: "adherent",
    mots: " lunettes ",
    virement: "V1",
    apres: `2026-01-10_${beneficiaire}`,
  };

  test("keeps what was asked, to fill the form and the links again", () => {
    const { query, filter, faults, after } = ReimbursementFilter.parse(asked);

    const { apres, ...questions } = asked;
    expect(query).toEqual({ ...questions, mots: "lunettes" });
    expect(filter).toEqual({
      beneficiaryId: beneficiaire,
      from: day("2026-01-01"),
      to: day("2026-01-31"),
      kind: "optical",
      status: "paid",
      paidTo: "member",
      words: ["lunettes"],
      transfer: "V1",
    });
    expect(faults).toEqual({});
    expect(after && positionText(after)).toBe(apres);
  });

  test("takes what it cannot read as if it were not there, and an empty field too", () => {
    const { query, filter, after } = ReimbursementFilter.parse({
      beneficiaire: "moi",
      soin: "optical",
      statut: "",
      paye: ["adherent", "professionnel"],
      mots: "x".repeat(101),
      apres: "2026-02-30_x",
      autre: "x",
      virement: "V\u0000",
    });

    expect(Object.values(query).filter((value) => value !== undefined)).toEqual([]);
    expect(Object.values({ ...filter, words: undefined }).filter((value) => value !== undefined)).toEqual([]);
    expect([filter.words, after]).toEqual([[], undefined]);
  });

  test.each([
    [{ du: "2026-02-30" }, { du: "unreadable" }, undefined, undefined],
    [{ du: "2026-01-01", au: "hier" }, { au: "unreadable" }, "2026-01-01", undefined],
    [{ du: "2026-02-01", au: "2026-01-01" }, { au: "before-start" }, "2026-02-01", undefined],
    [{ du: "2026-02-01", au: "2026-02-01" }, {}, "2026-02-01", "2026-02-01"],
    [{ du: "x", au: "y" }, { du: "unreadable", au: "unreadable" }, undefined, undefined],
  ])(
    "says what is wrong with the dates %j, applies the others and loses nothing",
    (typed, faults, from, to) => {
      const lines = ReimbursementFilter.parse(typed);
      const transfers = TransferFilter.parse(typed);

      expect(lines.faults).toEqual(faults);
      expect([lines.filter.from?.toString(), lines.filter.to?.toString()]).toEqual([from, to]);
      expect(lines.query).toMatchObject(typed);
      expect(transfers).toMatchObject({ query: typed, faults });
      expect([transfers.from?.toString(), transfers.to?.toString()]).toEqual([from, to]);
    },
  );

  test("never fails, whatever the address holds", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const names = [
      "beneficiaire",
      "du",
      "au",
      "soin",
      "statut",
      "paye",
      "mots",
      "virement",
      "apres",
      "annee",
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (typed) => {
        expect(ReimbursementFilter.safeParse(typed).success).toBe(true);
        expect(TransferFilter.safeParse(typed).success).toBe(true);
        expect(YearFilter.safeParse(typed).success).toBe(true);
      }),
    );
  });
});

test.each(["\u0000", "V\u0000", "V\n", "\u009f"])("a transfer is never called %j", (key) => {
  expect(ReimbursementFilter.parse({ virement: key }).filter.transfer).toBeUndefined();
  expect(TransferFilter.parse({ apres: `2026-01-01_${key}` }).after).toBeUndefined();
});

test("a file reads its address as the page reads its own", () => {
  const address = new URLSearchParams("mots=dent&virement=V1&virement=V2&du=");

  expect(questionsOf(address)).toEqual({ mots: "dent", virement: ["V1", "V2"], du: "" });
  expect(ReimbursementFilter.parse(questionsOf(address)).filter).toMatchObject({
    words: ["dent"],
    transfer: undefined,
  });
});

test("two kinds, statuses or payees never share a word of the address", () => {
  for (const words of [kindWords, statusWords, paidToWords].map((known) => Object.values<string>(known)))
    expect(new Set(words).size).toBe(words.length);
});

test("the usual periods are this year up to today, the last twelve months, and each earlier year", () => {
  expect(periodChoices([2026, 2025, 2023], day("2026-11-23"))).toEqual([
    { label: "Cette année", du: "2026-01-01", au: "2026-11-23" },
    { label: "12 derniers mois", du: "2025-11-24", au: "2026-11-23" },
    { label: "2025", du: "2025-01-01", au: "2025-12-31" },
    { label: "2023", du: "2023-01-01", au: "2023-12-31" },
  ]);
});

test("a year and its measure; the expense unless told otherwise", () => {
  expect(YearFilter.parse({ annee: "2025", mesure: "reste" })).toEqual({
    year: 2025,
    measure: "out-of-pocket",
  });
  expect(YearFilter.parse({ annee: "x", mesure: "x" })).toEqual({ year: undefined, measure: "expense" });
});
