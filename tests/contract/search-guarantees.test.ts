import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byCareKind, searchGuarantees } from "@/lib/contract/search-guarantees";
import type { CareKind } from "@/lib/reimbursement/rules";

const guarantee = (kind: CareKind, label: string, words = "Le ticket modérateur en entier") => ({
  kind,
  label,
  words,
});

const table = [
  guarantee("consultation", "Consultations", "Jusqu’à 200 % de la base"),
  guarantee("pharmacy", "Médicaments remboursés"),
  guarantee("laboratory", "Analyses"),
  guarantee("paramedical", "Kinésithérapie et soins infirmiers"),
  guarantee("hospital", "Séjour à l’hôpital", "Frais de séjour et forfait journalier en entier"),
  guarantee("hospital", "Chambre particulière", "50 € par jour"),
  guarantee("optical", "Lunettes", "Jusqu’à 200 € par paire tous les 2 ans"),
  guarantee("optical", "Lentilles", "120 € par an"),
  guarantee("dental", "Orthodontie", "Jusqu’à 300 % de la base par semestre"),
  guarantee("dental", "Soins dentaires courants"),
  guarantee("hearing", "Appareils auditifs", "Jusqu’à 950 € par oreille"),
  guarantee("alternative", "Ostéopathie, chiropraxie, acupuncture", "30 € par séance"),
];

const labels = (typed: string) => searchGuarantees(table, typed).map(({ label }) => label);

describe("the search in guarantees", () => {
  test.each([
    ["lunettes", ["Lunettes"]],
    ["LUNETTES", ["Lunettes"]],
    ["des lunettes pour mon fils de 8 ans", ["Lunettes"]],
    ["lunettes enfant", ["Lunettes"]],
    ["des lunettes", ["Lunettes"]],
    ["opticien", ["Lunettes", "Lentilles"]],
    ["dentiste", ["Orthodontie", "Soins dentaires courants"]],
    ["dents", ["Orthodontie", "Soins dentaires courants"]],
    ["orthodontiste", ["Orthodontie", "Soins dentaires courants"]],
    ["Ostéo", ["Ostéopathie, chiropraxie, acupuncture"]],
    ["osteo", ["Ostéopathie, chiropraxie, acupuncture"]],
    ["kiné", ["Kinésithérapie et soins infirmiers"]],
    ["prise de sang", ["Analyses"]],
    ["chambre seule", ["Chambre particulière"]],
    ["l’hôpital", ["Séjour à l’hôpital"]],
    ["appareil auditif", ["Appareils auditifs"]],
    ["médecin", ["Consultations"]],
    ["zzz", []],
    ["<b>zzz</b>", []],
    ["dentiste zzz", ["Orthodontie", "Soins dentaires courants"]],
    ["dentiste lunettes", []],
    ["médecines douces", ["Ostéopathie, chiropraxie, acupuncture"]],
    ["Optique", ["Lunettes", "Lentilles"]],
  ])("« %s » finds %j", (typed, found) => {
    expect(labels(typed)).toEqual(found);
  });

  test.each(["", "   ", "de la", "’ - !"])("« %s » asks nothing and finds all", (typed) => {
    expect(searchGuarantees(table, typed)).toEqual(table);
  });

  test("never invents nor reorders, and one word more never finds more", () => {
    const words = fc.constantFrom("lunettes", "soins", "dentiste", "par", "an", "base", "chambre");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.oneof(words, fc.constant("zzz")), (some, more) => {
        const found = searchGuarantees(table, some.join(" "));
        expect(found).toEqual(table.filter((one) => found.includes(one)));
        for (const one of searchGuarantees(table, [...some, more].join(" "))) expect(found).toContain(one);
      }),
    );
  });

  test("counts the first five words", () => {
    expect(labels("lunettes zzz zzz zzz zzz dentiste")).toEqual(["Lunettes"]);
    expect(labels("lunettes zzz zzz zzz dentiste")).toEqual([]);
  });

  test("any text can be typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => searchGuarantees(table, typed).length >= 0),
    );
  });
});

test("guarantees are grouped by kind of care, each once, in the order of the table", () => {
  const kinds = byCareKind(table);

  expect(kinds.map(([kind]) => kind)).toEqual([...new Set(table.map(({ kind }) => kind))]);
  expect(kinds.flatMap(([, guarantees]) => guarantees)).toEqual(table);
});
