import { describe, expect, test } from "vitest";
import { unseal } from "@/lib/core/crypto";
import { beneficiary, contribution, feedSpace, guarantee, reimbursement, spaceFiles } from "./space-support";
import { aFeedDatabase, aFolder, type Fields, feed, rowVersions } from "./support";

const nbsp = "\u00a0";
const whole = {
  contributions: [contribution(1), contribution(2, { statut: "impayée", date_paiement: "" })],
  reimbursements: [reimbursement(1), reimbursement(2, { acte: "Vaccin \\ rappel" })],
  guarantees: [guarantee("OPTI"), guarantee("MED", { taux: "200", plafond: "", periode: "" })],
};

test("a feed of two files still goes in", async () => {
  const summary = await feed(await aFeedDatabase(), aFolder());

  expect(summary.reimbursements).toEqual({
    read: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    erased: 0,
    rejected: 0,
  });
});

test("each file goes in, and the same a second time writes nothing", async () => {
  const database = await aFeedDatabase();
  const first = await feedSpace(database, whole);
  const before = await rowVersions(database);
  const second = await feedSpace(database, whole);

  expect([first.rejects, second.rejects]).toEqual([[], []]);
  for (const file of ["beneficiaries", "contributions", "reimbursements", "guarantees"] as const) {
    expect(first.summary[file]).toMatchObject({ read: 2, created: 2 });
    expect(second.summary[file]).toMatchObject({ read: 2, unchanged: 2 });
  }
  expect(await rowVersions(database)).toEqual(before);
});

test("what is written is what was read", async () => {
  const database = await aFeedDatabase();
  await feedSpace(database, whole);

  const [line] = await database.sql`select * from reimbursements where external_id = 'R2'`;
  expect(line).toMatchObject({
    care_on: new Date("2026-01-05T00:00:00.000Z"),
    kind: "consultation",
    act_label: "Vaccin \\ rappel",
    expense_cents: 30_00,
    scheme_cents: 19_00,
    franchise_cents: 0,
    mutual_cents: 9_00,
    out_of_pocket_cents: 2_00,
    paid_to: "member",
    status: "paid",
    reason: null,
    transfer: "VIR-1",
  });
  const [due] = await database.sql`select * from contributions where external_id = 'E2'`;
  expect(due).toMatchObject({
    amount_cents: 84_90,
    employer_cents: 0,
    method: "sepa-debit",
    status: "unpaid",
  });
  const [glasses] = await database.sql`select * from guarantees where code = 'OPTI'`;
  expect(glasses).toMatchObject({ ceiling_cents: 200_00, period: "two-years", rate: null });
});

test("the NIR of a beneficiary is sealed to its row; a newborn has none", async () => {
  const database = await aFeedDatabase();
  const newborn = beneficiary(1, { identifiant: "B3", nir: "", lien: "enfant" });
  await feedSpace(database, { beneficiaries: [beneficiary(1), newborn] });

  const [first, second] = await database.sql`select * from beneficiaries order by external_id`;
  expect(unseal(first!.nir_sealed, first!.id)).toBe("2550814168025");
  expect(second).toMatchObject({ nir_sealed: null, nir_hash: null, relation: "child" });
});

test("a line that changed is written, and the others are left alone", async () => {
  const database = await aFeedDatabase();
  await feedSpace(database, whole);
  const changed = {
    ...whole,
    beneficiaries: [beneficiary(1, { teletransmission: "interrompue" }), beneficiary(2)],
    contributions: [contribution(1), contribution(2, { date_paiement: "2026-02-01" })],
    reimbursements: [reimbursement(1), reimbursement(2, { professionnel: "" })],
    guarantees: [guarantee("OPTI", { plafond: "250" }), whole.guarantees[1]!],
  };
  const { summary } = await feedSpace(database, changed);

  for (const file of ["beneficiaries", "contributions", "reimbursements", "guarantees"] as const) {
    expect(summary[file]).toMatchObject({ read: 2, changed: 1, unchanged: 1 });
  }
});

const sumFault = `La dépense n’est pas égale à la somme de ses parts${nbsp}: régime obligatoire, mutuelle, autre organisme, reste à charge.`;
const responsibleFault = `Le contrat est responsable${nbsp}: le reste à charge ne peut pas être inférieur à la participation et à la franchise.`;
const unknownOwner = `L’adhérent de cette ligne est inconnu${nbsp}: sa ligne manque ou a été rejetée.`;

describe("a line of reimbursement is rejected, with its reason", () => {
  const cases: [string, Fields, string][] = [
    ["parts that do not add up", { part_mutuelle: "9,01" }, sumFault],
    ["too little left", { part_mutuelle: "10", reste_a_charge: "1" }, responsibleFault],
    ["an unknown member", { identifiant_adherent: "A9" }, unknownOwner],
    [
      "another member's contract",
      { identifiant_contrat: "C2" },
      "Le contrat de cette ligne est inconnu, ou celui d’un autre adhérent.",
    ],
    [
      "another member's beneficiary",
      { identifiant_beneficiaire: "B2" },
      "Le bénéficiaire de cette ligne est inconnu, ou celui d’un autre adhérent.",
    ],
    ["an amount", { base: "1 000,005" }, "La base doit s’écrire en euros, par exemple 12,50."],
    [
      "a status",
      { statut: "peut-être" },
      `Le statut doit être${nbsp}: recu, en-cours, document-attendu, paye, refuse.`,
    ],
    [
      "a payment without its date",
      { date_paiement: "", virement: "" },
      "La date de paiement va avec le statut paye, et avec lui seul.",
    ],
    [
      "a refusal without a reason",
      { statut: "refusé", date_paiement: "", virement: "" },
      `Le motif manque${nbsp}: pourquoi la ligne est refusée, ou quel document est attendu.`,
    ],
    ["a rate", { taux: "101" }, "Le taux doit être un nombre entier, 100 au plus."],
  ];

  test.each(cases)("%s", async (_, fields, reason) => {
    const { rejects, summary } = await feedSpace(await aFeedDatabase(), {
      reimbursements: [reimbursement(1, fields), reimbursement(2)],
    });

    expect(rejects).toEqual([["reimbursements.csv", "2", "R1", reason]]);
    expect(summary.reimbursements).toMatchObject({ read: 2, created: 1, rejected: 1 });
  });

  test("a line that takes another back is its mirror, and one without expense recovers a participation", async () => {
    const taken = {
      depense: "-30",
      base: "-30",
      part_regime: "-19",
      part_mutuelle: "-9",
      reste_a_charge: "-2",
    };
    const recovered = { depense: "0", base: "0", taux: "0", part_regime: "-2", part_mutuelle: "0" };
    const { rejects } = await feedSpace(await aFeedDatabase(), {
      reimbursements: [
        reimbursement(1, { ...taken, participation: "-2" }),
        reimbursement(2, recovered),
        reimbursement(1, {
          ...taken,
          identifiant: "R3",
          part_mutuelle: "-11",
          reste_a_charge: "0",
          participation: "-2",
        }),
      ],
    });

    expect(rejects).toEqual([["reimbursements.csv", "4", "R3", responsibleFault]]);
  });

  test("an identifier already read, in the same batch or a former one", async () => {
    const lines = Array.from({ length: 10_001 }, (_, n) => reimbursement(1, { identifiant: `R${n}` }));
    const again = reimbursement(1, { identifiant: "R5", professionnel: "Autre" });
    const { rejects, summary } = await feedSpace(await aFeedDatabase(), {
      reimbursements: [lines[0]!, lines[0]!, ...lines.slice(1), again],
    });

    expect(rejects.map(([, line, identifier]) => [line, identifier])).toEqual([
      ["3", "R0"],
      ["10004", "R5"],
    ]);
    expect(summary.reimbursements).toMatchObject({ created: 10_001, rejected: 2 });
  });
});

const others: [string, Parameters<typeof feedSpace>[1], string, string][] = [
  [
    "a debit without mandate",
    { contributions: [contribution(1, { rum: "" })] },
    "E1",
    "Un prélèvement doit porter la RUM et l’ICS.",
  ],
  [
    "a share over the whole",
    { contributions: [contribution(1, { part_employeur: "85" })] },
    "E1",
    "La part de l’employeur dépasse le montant.",
  ],
  [
    "an instalment of nobody",
    { contributions: [contribution(1, { identifiant_adherent: "A9" })] },
    "E1",
    unknownOwner,
  ],
  [
    "a period backwards",
    { contributions: [contribution(1, { periode_fin: "2025-12-31" })] },
    "E1",
    "La fin de la période précède son début.",
  ],
  ["a beneficiary of nobody", { beneficiaries: [beneficiary(9)] }, "B9", unknownOwner],
  ["a rank", { beneficiaries: [beneficiary(1, { rang: "0" })] }, "B1", "Le rang va de 1 à 9."],
  [
    "a guarantee twice",
    { guarantees: [guarantee("X"), guarantee("X")] },
    "",
    "Cette garantie est déjà sur une ligne précédente du fichier.",
  ],
];

test.each(others)("%s is rejected", async (_, lines, identifier, reason) => {
  const { rejects } = await feedSpace(await aFeedDatabase(), lines);

  expect(rejects.map(([, , named, why]) => [named, why])).toEqual([[identifier, reason]]);
});

test("a beneficiary does not go from one member to another", async () => {
  const database = await aFeedDatabase();
  await feedSpace(database, {});
  const { rejects } = await feedSpace(database, {
    beneficiaries: [beneficiary(1, { identifiant_adherent: "A2" })],
  });

  expect(rejects[0]?.[3]).toBe("Ce bénéficiaire est déjà celui d’un autre adhérent.");
});

test("an optional file that lacks a column stops the feed before anything is written", async () => {
  const database = await aFeedDatabase();
  const folder = aFolder({ ...spaceFiles(1), reimbursements: "identifiant;acte\n" });

  await expect(feed(database, folder)).rejects.toThrow("Il manque à reimbursements.csv les colonnes");
  expect(await rowVersions(database)).toEqual([]);
});
