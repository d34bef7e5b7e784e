import { describe, expect, test } from "vitest";
import { type Db, openDb } from "@/db/client";
import { applyBankAccount } from "@/lib/bank-account/apply-bank-account";
import { askBankAccount } from "@/lib/bank-account/ask-bank-account";
import { changeContactDetails } from "@/lib/contact/change-contact-details";
import { findContactDetails } from "@/lib/contact/queries";
import { unseal } from "@/lib/core/crypto";
import { rowId } from "@/lib/feed/row-id";
import type { FileName } from "@/lib/feed/summary";
import { spaceFiles } from "./space-support";
import {
  aFeedDatabase,
  aFolder,
  type FeedDatabase,
  type Fields,
  feed,
  fileCsv,
  member,
  membersCsv,
  noon,
  rowVersions,
} from "./support";

const contact = (n: number, fields: Fields = {}): Fields => ({
  identifiant_adherent: `A${n}`,
  appartement: "",
  batiment: "",
  voie: "12 rue des Lilas",
  lieu_dit: "",
  code_postal: "75011",
  ville: "Paris",
  pays: "",
  mobile: "06 12 34 56 78",
  fixe: "",
  courrier: "papier",
  ...fields,
});
const iban = "FR7630006000011234567890189";
const otherIban = "DE89370400440532013000";
const account = (n: number, fields: Fields = {}): Fields => ({
  identifiant_adherent: `A${n}`,
  usage: "remboursements",
  iban,
  titulaire: "Marie Exemple",
  rum: "",
  date_mandat: "",
  ...fields,
});
const debit = (n: number, fields: Fields = {}) =>
  account(n, { usage: "prélèvements", rum: `RUM-${n}`, date_mandat: "05/01/2026", ...fields });

async function load(database: FeedDatabase, files: Partial<Record<FileName, Fields[]>>, now = noon) {
  const written = Object.entries(files).map(([name, rows]) => [name, fileCsv(name as FileName, ...rows)]);
  const folder = aFolder({ ...spaceFiles(2), ...Object.fromEntries(written) });
  const summary = await feed(database, folder, now);
  return { summary, rejects: (folder.rejects() ?? []).map((line) => line.split(";")) };
}

const memberId = rowId("member", "A1");
const details = ({ sql }: FeedDatabase) => sql`select * from contact_details order by member_id`;
const accountsOf = ({ sql }: FeedDatabase) =>
  sql`select * from bank_accounts where member_id = ${memberId} order by use, settled_at, state desc`;
const states = async (database: FeedDatabase) =>
  (await accountsOf(database)).map((row) => `${row.use} ${row.state} ${row.iban_hint}`);

/** What a member does here, on the same database. */
async function here<T>({ url }: FeedDatabase, act: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(url, { max: 2 });
  try {
    return await act(db);
  } finally {
    await db.close();
  }
}
const who = { memberId, accountId: memberId };
const days = (count: number) => noon.add({ hours: 24 * count });

describe("contacts.csv", () => {
  test("goes in, and the same a second time writes nothing", async () => {
    const database = await aFeedDatabase();
    const contacts = [
      contact(1),
      contact(2, { pays: "BE", code_postal: "1000", ville: "Bruxelles", mobile: "", courrier: "" }),
    ];
    const first = await load(database, { contacts });
    const before = [...(await rowVersions(database)), ...(await details(database))];
    const second = await load(database, { contacts });

    expect([first.rejects, second.rejects]).toEqual([[], []]);
    expect(first.summary.contacts).toMatchObject({ read: 2, created: 2 });
    expect(second.summary.contacts).toMatchObject({ read: 2, unchanged: 2 });
    expect([...(await rowVersions(database)), ...(await details(database))]).toEqual(before);
    expect(await here(database, (db) => findContactDetails(db, memberId))).toMatchObject({
      addressStreet: "12 rue des Lilas",
      mobile: "+33612345678",
      postPreference: "paper",
    });
  });

  test("says why a line is refused, and of whom", async () => {
    const database = await aFeedDatabase();
    const contacts = [
      contact(1, { voie: "x".repeat(39) }),
      contact(1, { code_postal: "2A004" }),
      contact(1, { mobile: "01 23 45 67 89" }),
      contact(9),
      contact(2),
      contact(2),
    ];
    const { rejects } = await load(database, { contacts });
    expect(rejects).toEqual([
      ["contacts.csv", "2", "A1", "Une ligne de l’adresse dépasse 38 caractères."],
      ["contacts.csv", "3", "A1", "Le code postal de Corse commence par 20."],
      ["contacts.csv", "4", "A1", "Le mobile n’est pas un numéro de mobile."],
      ["contacts.csv", "5", "A9", expect.stringContaining("inconnu")],
      ["contacts.csv", "7", "A2", "Cet adhérent est déjà sur une ligne précédente du fichier."],
    ]);
  });

  test("a telephone alone needs no address", async () => {
    const database = await aFeedDatabase();
    const { rejects } = await load(database, {
      contacts: [contact(1, { voie: "", code_postal: "", ville: "" })],
    });
    expect(rejects).toEqual([]);
  });

  test("does not undo what a member changed less than 30 days ago, and takes over after", async () => {
    const database = await aFeedDatabase();
    const contacts = [contact(1)];
    await load(database, { contacts });
    const moved = { addressStreet: "3 rue Neuve", postcode: "69003", town: "Lyon" };
    await here(database, (db) =>
      changeContactDetails(db, { ...who, details: moved, part: "address", now: noon }),
    );

    const soon = await load(database, { contacts }, days(29));
    expect(soon.summary.contacts).toMatchObject({ changed: 0, unchanged: 1 });
    expect((await details(database))[0]).toMatchObject({ town: "Lyon" });
    const later = await load(database, { contacts }, days(31));
    expect(later.summary.contacts.changed).toBe(1);
    expect((await details(database))[0]).toMatchObject({ town: "Paris" });
  });
});

describe("bank_accounts.csv", () => {
  test("goes in sealed, and the same a second time writes nothing", async () => {
    const database = await aFeedDatabase();
    const bank_accounts = [account(1), debit(1), account(2, { iban: "FR76 3000 6000 0112 3456 7890 189" })];
    const first = await load(database, { bank_accounts });
    const before = await accountsOf(database);
    const second = await load(database, { bank_accounts });

    expect([first.rejects, second.rejects]).toEqual([[], []]);
    expect(first.summary.bank_accounts).toMatchObject({ read: 3, created: 3 });
    expect(second.summary.bank_accounts).toMatchObject({ read: 3, unchanged: 3 });
    expect(await accountsOf(database)).toEqual(before);
    const [ofDebit] = before;
    expect(ofDebit).toMatchObject({
      use: "debit",
      state: "current",
      mandate_rum: "RUM-1",
      iban_hint: "FR760189",
    });
    expect(ofDebit!.mandate_signed_at.toISOString()).toBe("2026-01-04T23:00:00.000Z");
    expect(unseal(ofDebit!.iban_sealed, ofDebit!.id)).toBe(iban);
  });

  test("says why a line is refused, and of whom", async () => {
    const database = await aFeedDatabase();
    const bank_accounts = [
      account(1, { iban: "FR7630006000011234567890188" }),
      account(1, { rum: "RUM-1" }),
      debit(1, { date_mandat: "" }),
      debit(1, { iban: "BR1800360305000010009795493C1" }),
      account(9),
      debit(2, { rum: "RUM-X" }),
      debit(1, { rum: "RUM-X" }),
      account(2),
      account(2),
    ];
    const { rejects } = await load(database, { bank_accounts });
    const rum = "La RUM et la date du mandat vont avec l’usage prelevements, et avec lui seul.";
    expect(rejects).toEqual([
      ["bank_accounts.csv", "2", "A1", expect.stringContaining("clé de l’IBAN")],
      ["bank_accounts.csv", "3", "A1", rum],
      ["bank_accounts.csv", "4", "A1", rum],
      ["bank_accounts.csv", "5", "A1", "Un prélèvement demande un compte de la zone SEPA."],
      ["bank_accounts.csv", "6", "A9", expect.stringContaining("inconnu")],
      ["bank_accounts.csv", "8", "A1", "Cette RUM est déjà celle d’un autre adhérent."],
      [
        "bank_accounts.csv",
        "10",
        "A2",
        "Cet adhérent a déjà un compte pour cet usage sur une ligne précédente du fichier.",
      ],
    ]);
  });

  test("replaces an account, keeps its mandate's row, and comes back to a former mandate", async () => {
    const database = await aFeedDatabase();
    await load(database, { bank_accounts: [account(1), debit(1)] });
    await load(
      database,
      { bank_accounts: [account(1, { iban: otherIban }), debit(1, { iban: otherIban })] },
      days(1),
    );
    expect(await states(database)).toEqual([
      "debit current DE893000",
      "reimbursement replaced FR760189",
      "reimbursement current DE893000",
    ]);

    await load(database, { bank_accounts: [debit(1, { rum: "RUM-NEUVE" })] }, days(2));
    await load(database, { bank_accounts: [debit(1)] }, days(3));
    expect((await accountsOf(database)).map((row) => `${row.mandate_rum} ${row.state}`).slice(0, 2)).toEqual([
      "RUM-NEUVE replaced",
      "RUM-1 current",
    ]);
  });

  test("does not undo an account given here: not while it waits, not for 30 days", async () => {
    const database = await aFeedDatabase();
    const bank_accounts = [account(1)];
    await load(database, { bank_accounts });
    const given = {
      ...who,
      use: "reimbursement" as const,
      iban: otherIban,
      holder: "Marie Exemple",
      now: noon,
    };
    const id = await here(database, async (db) => {
      await db.execute(
        `insert into accounts (id, member_id, created_at) values ('${memberId}', '${memberId}', now())`,
      );
      await askBankAccount(db, given);
      return (await database.sql`select id from bank_accounts where state = 'pending'`)[0]!.id as string;
    });
    await load(database, { bank_accounts: [account(1, { titulaire: "Marie E." })] }, days(1));
    expect(await states(database)).toEqual([
      "reimbursement current FR760189",
      "reimbursement pending DE893000",
    ]);

    await here(database, (db) => applyBankAccount(db, { memberId, bankAccountId: id }, days(2)));
    await load(database, { bank_accounts }, days(31));
    expect(await states(database)).toContain("reimbursement current DE893000");
    await load(database, { bank_accounts }, days(33));
    expect(await states(database)).toContain("reimbursement current FR760189");
  });
});

test("an address that its owner changed here stays, whatever members.csv says", async () => {
  const database = await aFeedDatabase();
  const known = (email: string) => ({
    ...spaceFiles(2),
    members: membersCsv(member(1, { email }), member(2)),
  });
  await feed(database, aFolder(known("ancienne@courriel.example")));
  await database.sql`update accounts set email = 'nouvelle@courriel.example', password_hash = 'x', activated_at = now()`;
  await feed(database, aFolder(known("ancienne@courriel.example")), days(60));
  await feed(database, aFolder(known("autre@courriel.example")), days(61));

  const accounts = await database.sql`select email from accounts`;
  expect(accounts).toEqual([{ email: "nouvelle@courriel.example" }]);
});
