import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { members, uploads } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { remove, storedOn } from "@/lib/core/storage";
import { askExport } from "@/lib/export/ask-export";
import { makeExport } from "@/lib/export/make-export";
import { findLastExport } from "@/lib/export/queries";
import { keyOf } from "@/lib/export/section";
import { sections } from "@/lib/export/sections";
import { readPdf } from "../document/read-pdf";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { aHousehold, anArchive, declared, iban, type Owner, question } from "./support";

const db = await aDatabase();

let owner: Owner;
let archive: Awaited<ReturnType<typeof anArchive>>;
type Records = Record<string, Record<string, unknown>[]>;
let json: Records;
beforeAll(async () => {
  owner = await aHousehold(db);
  // No archive needs a disk of the process.
  process.env.TMPDIR = "/nowhere";
  archive = await anArchive(db, owner);
  json = JSON.parse(archive.files.get("donnees.json")!.toString());
});

const csv = (name: string): Record<string, string>[] =>
  parse(archive.files.get(`csv/${name}.csv`)!, { bom: true, columns: true, delimiter: ";" });

describe("the archive of a household of the demonstration", () => {
  test("holds the summary, the JSON, one spreadsheet for each section and the documents sent", () => {
    expect([...archive.files.keys()]).toEqual([
      "resume.pdf",
      "donnees.json",
      ...sections.map(({ name }) => `csv/${name}.csv`),
      "pieces/001-ordonnance_.._n_ 1.pdf",
      expect.stringMatching(/^avis\/001-[0-9A-Z]{4}-[0-9A-Z]{4}\.pdf$/),
    ]);
  });

  test("says in JSON and in the spreadsheets the same number of things, and none is empty without reason", () => {
    for (const { name, labels } of sections) {
      const records = json[keyOf(name)]!;
      expect(csv(name), name).toHaveLength(records.length);
      for (const record of records) expect(Object.keys(record)).toEqual(labels.map(keyOf));
    }
    for (const name of ["beneficiaires", "cotisations", "remboursements", "virements"])
      expect(json[name]!.length, name).toBeGreaterThan(1);
  });

  test("opens what is sealed: the member's NIR, IBAN, answers and messages", () => {
    expect(json.adherent).toMatchObject([{ prenom: "Marie", numero_de_securite_sociale: "2550814168025" }]);
    expect(json.comptes_bancaires).toContainEqual(expect.objectContaining({ iban, usage: "remboursements" }));
    expect(json.demandes).toMatchObject([
      { sujet: "Question à un conseiller", reponses: { subject: "ordonnance" } },
    ]);
    expect(json.messages).toMatchObject([{ de: "vous", texte: question }]);
    expect(csv("comptes-bancaires").map(({ IBAN }) => IBAN)).toContain(iban);
    expect(json.coordonnees).toMatchObject([{ numero_et_voie: "12 RUE DU TEST" }]);
  });

  test("gives every line of reimbursement, to the cent", async () => {
    const [sum] = await db.execute<{ lines: number; cents: number }>(
      sql`select count(*)::int as lines, sum(mutual_cents)::int as cents from reimbursements where member_id = ${owner.memberId}`,
    );
    const inJson = json.remboursements!.map(({ mutuelle }) => Math.round(Number(mutuelle) * 100));
    const inCsv = csv("remboursements").map(({ Mutuelle }) =>
      Math.round(Number(Mutuelle!.replace(",", ".")) * 100),
    );
    for (const cents of [inJson, inCsv]) {
      expect(cents).toHaveLength(sum!.lines);
      expect(cents.reduce((total, one) => total + one, 0)).toBe(sum!.cents);
    }
  });

  test("gives the documents sent back as they were", () => {
    const [piece] = json.pieces!;
    expect(piece).toMatchObject({ nom_d_origine: "ordonnance/../n° 1.pdf", octets: 10 });
    expect(archive.files.get(String(piece!.fichier_dans_cette_archive))?.toString()).toBe("%PDF-piece");
  });

  test("gives the requests to end the contract with their avis as it left, and nobody else's address", () => {
    expect(json.resiliations).toMatchObject([
      { etat: "fin fixée", ce_qui_a_ete_declare: { words: declared.words, contractNumber: "00123456" } },
    ]);
    const [avis] = json.avis!;
    const bytes = archive.files.get(String(avis!.fichier_dans_cette_archive))!;
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(avis!.sha_256);
    expect(json.e_mails_de_resiliation!.length).toBeGreaterThan(1);
    expect(archive.files.get("donnees.json")!.toString()).not.toContain(declared.email);
  });

  test("begins with a summary that a screen reader reads", async () => {
    const pdf = await readPdf(archive.files.get("resume.pdf")!);
    expect([pdf.tagged, pdf.ua, pdf.language, pdf.title]).toEqual([true, true, "fr", "Toutes vos données"]);
    expect(pdf.text).toContain("00123456");
    expect(pdf.text).toContain("csv/remboursements.csv");
  });

  test("holds nobody else", async () => {
    const all = [...archive.files.values()].map(String).join("\n");
    const others = await db.select().from(members).where(sql`${members.id} <> ${owner.memberId}`);
    for (const { membershipNumber, externalId } of others) {
      expect(all).not.toContain(membershipNumber);
      expect(all).not.toMatch(new RegExp(`\\b${externalId}\\b`));
    }
  });
});

/** Tables about a member that are not in the archive. */
const leftOut = [
  "erased_members", // of who was erased, and nothing else
  "secrets", // links sent by e-mail, whose use is in the journal: nothing else of them is personal
];
const inArchive =
  "accounts audit_events bank_accounts beneficiaries card_shares changes contact_details contracts contributions data_exports devices issued_documents mails reimbursements request_events request_messages requests sessions terminations uploads".split(
    " ",
  );

test("every table about a member is in the archive, or left out for a reason", async () => {
  const rows = await db.execute<{ name: string }>(sql`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('member_id', 'account_id') order by 1`);
  expect(rows.map(({ name }) => name).sort()).toEqual([...inArchive, ...leftOut].sort());
});

test("a document that cannot be read fails the archive, which the queue makes again; nothing is left behind", async () => {
  const [piece] = await db.select().from(uploads).where(eq(uploads.memberId, owner.memberId));
  await remove(piece!.storageKey);
  const later = now.add({ hours: 200 });
  await askExport(db, { ...owner, now: later });
  const exportId = (await findLastExport(db, owner.memberId))!.id;

  await expect(makeExport(db, { memberId: owner.memberId, exportId }, later)).rejects.toThrow();
  expect((await findLastExport(db, owner.memberId))!.madeAt).toBeNull();
  const left: string[] = [];
  for await (const key of storedOn(civilDate(later))) left.push(key);
  expect(left).toEqual([]);
});
