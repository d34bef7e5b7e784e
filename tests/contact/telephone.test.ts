import { describe, expect, test } from "vitest";
import { telephonesInput } from "@/lib/contact/input";
import { formatTelephone, readTelephone, type TelephoneKind } from "@/lib/contact/telephone";

const paris = { country: "FR", postcode: "75011" };
const pointeAPitre = { country: "FR", postcode: "97110" };
const bruxelles = { country: "BE", postcode: "1000" };

describe("a telephone is read as people type it, from where they live", () => {
  test.each<[string, TelephoneKind, typeof paris, string]>([
    ["06 12 34 56 78", "mobile", paris, "+33612345678"],
    ["06.12.34.56.78", "mobile", paris, "+33612345678"],
    ["+33 6 12 34 56 78", "mobile", paris, "+33612345678"],
    ["0033612345678", "mobile", paris, "+33612345678"],
    ["01 23 45 67 89", "landline", paris, "+33123456789"],
    ["09 12 34 56 78", "landline", paris, "+33912345678"],
    ["0690 12 34 56", "mobile", pointeAPitre, "+590690123456"],
    ["0690 12 34 56", "mobile", paris, "+590690123456"],
    ["0692 12 34 56", "mobile", paris, "+262692123456"],
    ["0262 12 34 56", "landline", paris, "+262262123456"],
    ["06 12 34 56 78", "mobile", pointeAPitre, "+33612345678"],
    ["0470 12 34 56", "mobile", bruxelles, "+32470123456"],
    ["+32 2 555 12 12", "landline", paris, "+3225551212"],
    ["+1 202 555 0123", "mobile", paris, "+12025550123"],
    ["+1 202 555 0123", "landline", paris, "+12025550123"],
  ])("« %s » as a %s", (typed, kind, address, e164) => {
    expect(readTelephone(typed, kind, address)).toEqual({ ok: true, e164 });
  });

  test.each([
    ["06 12 34", "mobile", "number-unknown"],
    ["appelez-moi", "mobile", "number-unknown"],
    ["06 12 34 56 78 poste 3", "mobile", "number-unknown"],
    ["01 23 45 67 89", "mobile", "number-landline"],
    ["06 12 34 56 78", "landline", "number-mobile"],
    ["08 01 02 03 04", "landline", "number-special"],
    ["08 99 70 12 34", "landline", "number-special"],
  ] as const)("« %s » as a %s is refused: %s", (typed, kind, fault) => {
    expect(readTelephone(typed, kind, paris)).toEqual({ ok: false, fault });
  });

  test("an empty field takes the number away; each wrong one has its sentence", () => {
    const input = telephonesInput(paris);
    expect(input.parse({ mobile: " ", landline: "" })).toEqual({ mobile: null, landline: null });
    const { error } = input.safeParse({ mobile: "01 23 45 67 89", landline: "x" });
    expect(error!.issues.map(({ path }) => path[0])).toEqual(["mobile", "landline"]);
  });
});

test("a telephone is written as it is dialled from France", () => {
  const written = ["+33612345678", "+590690123456", "+32470123456", "inconnu"].map(formatTelephone);
  expect(written.map((number) => number.replaceAll("\u00a0", " "))).toEqual([
    "06 12 34 56 78",
    "0690 12 34 56",
    "+32 470 12 34 56",
    "inconnu",
  ]);
});
