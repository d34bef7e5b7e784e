import { parse } from "csv-parse/sync";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { exportName, reimbursementsCsv } from "@/lib/reimbursement/export";
import type { ReimbursementLine } from "@/lib/reimbursement/queries";

const day = (text: string) => Temporal.PlainDate.from(text);

const line: ReimbursementLine = {
  id: "80000000-0000-4000-8000-000000000000",
  beneficiaryId: "80000000-0000-4000-8000-000000000001",
  firstName: "Léa",
  careOn: day("2026-02-05"),
  kind: "consultation",
  actCode: "G",
  actLabel: "Consultation ; « suivi »",
  professional: 'Dr "Œuvré"',
  expenseCents: 30_00,
  baseCents: 30_00,
  schemeRate: 70,
  schemeCents: 19_00,
  participationCents: 2_00,
  franchiseCents: 0,
  mutualCents: 9_05,
  otherCents: 0,
  outOfPocketCents: 1_95,
  thirdParty: false,
  paidTo: "member",
  status: "paid",
  reason: null,
  transfer: "VIR-1",
  paidOn: day("2026-02-12"),
};

async function* these(...lines: ReimbursementLine[]) {
  yield* lines;
}

const text = async (lines: AsyncIterable<ReimbursementLine>) => {
  const bytes = Buffer.from(await new Response(await reimbursementsCsv(lines)).arrayBuffer());
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
};
const rows = (csv: string): Record<string, string>[] =>
  parse(csv, { delimiter: ";", columns: true, bom: true });

describe("the file of lines", () => {
  test("opens right in a French spreadsheet", async () => {
    const csv = await text(these(line));

    expect(csv).toMatch(/^\ufeffDate de soin;Bénéficiaire;Nature;Acte;/);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(rows(csv)).toEqual([
      {
        "Date de soin": "05/02/2026",
        Bénéficiaire: "Léa",
        Nature: "Consultations",
        Acte: "Consultation ; « suivi »",
        "Code de l’acte": "G",
        Professionnel: 'Dr "Œuvré"',
        Dépense: "30,00",
        "Base de remboursement": "30,00",
        "Taux (%)": "70",
        "Assurance maladie": "19,00",
        "Participation forfaitaire": "2,00",
        Franchise: "0,00",
        Mutuelle: "9,05",
        "Autre organisme": "0,00",
        "Reste à charge": "1,95",
        "Tiers payant": "non",
        "Versé à": "adhérent",
        État: "Payé",
        Motif: "",
        Virement: "VIR-1",
        "Date de paiement": "12/02/2026",
      },
    ]);
  });

  test.each(["=1+1", "+33", "-2", "@SUM(A1)", "\tx", "＝1"])(
    "never runs the text « %s » as a formula",
    async (typed) => {
      const [row] = rows(await text(these({ ...line, actLabel: typed, professional: typed, reason: typed })));

      expect([row?.Acte, row?.Professionnel, row?.Motif]).toEqual([`'${typed}`, `'${typed}`, `'${typed}`]);
    },
  );

  test("keeps negative amounts as numbers, cents included", async () => {
    const [row] = rows(await text(these({ ...line, expenseCents: -5, mutualCents: -1_234_56 })));

    expect([row?.Dépense, row?.Mutuelle]).toEqual(["-0,05", "-1234,56"]);
  });

  test("of no line has its header alone", async () => {
    expect((await text(these())).split("\r\n").filter(Boolean)).toHaveLength(1);
  });

  test("is read no faster than it is taken, and no further once its reader has left", async () => {
    let read = 0;
    let ended = false;
    async function* endless() {
      try {
        for (;;) {
          read += 1;
          yield line;
        }
      } finally {
        ended = true;
      }
    }
    const reader = (await reimbursementsCsv(endless())).getReader();
    await reader.read();
    await reader.read();
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThan(2_000);
    await reader.cancel();
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(true);
  });

  test("is no file at all when not a line can be read", async () => {
    const unreadable: AsyncIterable<ReimbursementLine> = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("the database went away")) }),
    };
    await expect(reimbursementsCsv(unreadable)).rejects.toThrow("the database went away");
  });

  test("breaks off when the lines cannot be read to the end", async () => {
    async function* broken() {
      for (let n = 0; n < 2_000; n += 1) yield line;
      throw new Error("the database went away");
    }
    const file = new Response(await reimbursementsCsv(broken()));
    await expect(file.arrayBuffer()).rejects.toThrow("the database went away");
  });
});

test.each([
  [{}, "remboursements-2026-11-23.csv"],
  [{ from: day("2026-01-01") }, "remboursements-2026-01-01-2026-11-23.csv"],
  [{ from: day("2025-01-01"), to: day("2025-12-31") }, "remboursements-2025-01-01-2025-12-31.csv"],
])("its name is the period's", (filter, name) => {
  expect(exportName(filter, day("2026-11-23"))).toBe(name);
});
