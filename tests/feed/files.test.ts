import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBytes } from "@/lib/feed/rules";
import { runFeed } from "@/lib/feed/run-feed";
import {
  aFeedDatabase,
  aFolder,
  contract,
  contractsCsv,
  type FeedDatabase,
  type Folder,
  feed,
  member,
  membersCsv,
  noon,
  rowVersions,
} from "./support";

const nbsp = "\u00a0";
const one = membersCsv(member(1));

async function stopped(database: FeedDatabase, folder: Folder): Promise<string> {
  const outcome = await runFeed({ url: database.url, folder: folder.path, now: noon });
  expect(outcome.ok).toBe(false);
  const runs = await database.sql`select from feed_runs`;
  expect([...(await rowVersions(database)), ...runs]).toEqual([]);
  return outcome.ok ? "" : outcome.sentence;
}

describe("these files are read alike", () => {
  const forms: [string, string | Buffer][] = [
    ["semicolons", one],
    ["a byte order mark", `\uFEFF${one}`],
    ["commas", one.replaceAll(";", ",")],
    ["CRLF", one.replaceAll("\n", "\r\n")],
    ["CR", one.replaceAll("\n", "\r")],
    ["no last line end", one.trimEnd()],
    ["capitals and spaces in the header", one.replace("identifiant;nu", " IDENTIFIANT ; Nu")],
    ["every cell quoted", one.replace(/[^;\n]+/g, '"$&"')],
    ["blank lines and lines of delimiters", one.replaceAll("\n", "\n\n;;;;;;\n   \n")],
    [
      "columns in another order",
      "email;nir;nom;prenom;date_naissance;identifiant;numero_adhesion\n;2550814168025;Exemple;Marie;14/08/1955;A1;00000001",
    ],
  ];

  test.each(forms)("%s", async (_, members) => {
    const database = await aFeedDatabase();
    const plain = await feed(database, aFolder({ members: one }));
    expect(plain.members.created).toBe(1);

    const { members: counts } = await feed(database, aFolder({ members }));

    expect(counts).toEqual({ read: 1, created: 0, changed: 0, unchanged: 1, erased: 0, rejected: 0 });
  });
});

test("a quoted cell may hold delimiters, quotes and line ends", async () => {
  const database = await aFeedDatabase();
  const members = membersCsv(member(1, { nom: '"d’Exemple;\n""Fictif"""' }), member(2, { nir: "x" }));
  const folder = aFolder({ members });

  await feed(database, folder);

  const [row] = await database.sql`select last_name from members`;
  expect(row?.last_name).toBe('d’Exemple; "Fictif"');
  expect(folder.rejects()?.[0]).toMatch(/^members\.csv;4;A2;/);
});

test("a record is read whole wherever the pieces of a file are cut", async () => {
  const people = Array.from({ length: 2_000 }, (_, n) => member(n + 1, { nom: '"d’Exemplé\n""Fictif"""' }));
  const open = member(2_001, { nom: '"Exemple' });
  const members = membersCsv(...people, open).replaceAll("\n", "\r\n");
  expect(Buffer.byteLength(members)).toBeGreaterThan(8 * readBytes);
  const database = await aFeedDatabase();

  const summary = await feed(database, aFolder({ members }));

  expect(summary.members).toMatchObject({ read: 2_001, created: 2_000, rejected: 1 });
  const names = await database.sql`select distinct last_name from members`;
  expect(names).toEqual([{ last_name: 'd’Exemplé "Fictif"' }]);
});

test("a quote that is never closed costs its own line only", async () => {
  const database = await aFeedDatabase();
  const lines = Array.from({ length: 30 }, (_, n) =>
    member(n + 1, [3, 9].includes(n) ? { nom: '"Exemple' } : {}),
  );
  const folder = aFolder({ members: membersCsv(...lines) });

  const { members } = await feed(database, folder);

  const reason = "Un guillemet ouvert n’est jamais refermé.";
  expect(folder.rejects()).toEqual([`members.csv;5;;${reason}`, `members.csv;11;;${reason}`]);
  expect(members).toMatchObject({ read: 30, created: 28, rejected: 2 });
});

test("a quote opened on a line and closed on a later one swallows neither", async () => {
  const database = await aFeedDatabase();
  const folder = aFolder({
    members: membersCsv(member(1, { nom: '"Exemple' }), member(2), member(3, { nom: 'Exemple"' }), member(4)),
  });

  const { members } = await feed(database, folder);

  expect(folder.rejects()?.map((line) => line.split(";")[1])).toEqual(["2", "4"]);
  expect(members).toMatchObject({ read: 4, created: 2, rejected: 2 });
});

test("a quote inside a cell is a character like another", async () => {
  const database = await aFeedDatabase();
  await feed(database, aFolder({ members: membersCsv(member(1, { nom: 'Exemple "Fictif"' })) }));

  const [row] = await database.sql`select last_name from members`;
  expect(row?.last_name).toBe('Exemple "Fictif"');
});

test("a line that lacks a column, or has one too many, is rejected without quoting it", async () => {
  const [header, line] = one.split("\n");
  const folder = aFolder({
    members: [header, `${line};x`, line?.slice(1 + (line?.indexOf(";") ?? 0)), "seule"].join("\n"),
  });

  await feed(await aFeedDatabase(), folder);

  expect(folder.rejects()).toEqual([
    "members.csv;2;;La ligne a 8 colonnes au lieu de 7.",
    "members.csv;3;;La ligne a 6 colonnes au lieu de 7.",
    "members.csv;4;;La ligne a 1 colonne au lieu de 7.",
  ]);
});

test("a line in another encoding is rejected, the others go in", async () => {
  const members = Buffer.from(membersCsv(member(1), member(2, { nom: "Épreuve" }), member(3)), "latin1");
  const folder = aFolder({ members });

  const summary = await feed(await aFeedDatabase(), folder);

  expect(folder.rejects()).toEqual([
    `members.csv;3;;Caractères illisibles${nbsp}: le fichier doit être en UTF-8.`,
  ]);
  expect(summary.members).toMatchObject({ created: 2, rejected: 1 });
});

test("a line without end is rejected without being kept in memory", async () => {
  const folder = aFolder({ members: membersCsv(member(1, { nom: "x".repeat(300_000) }), member(2)) });

  const { members } = await feed(await aFeedDatabase(), folder);

  expect(folder.rejects()).toEqual(["members.csv;2;;La ligne est trop longue."]);
  expect(members.created).toBe(1);
});

test("columns that the feed does not know are ignored, and the summary says so", async () => {
  const members = one.replace("identifiant", "ville;identifiant").replace("\nA1", "\nParis;A1");

  const summary = await feed(await aFeedDatabase(), aFolder({ members }));

  expect(summary.members.created).toBe(1);
  expect(summary.ignoredColumns).toEqual(["ville (members.csv)"]);
});

describe("rejects.csv", () => {
  test("opens in a French spreadsheet, and only its owner reads it", async () => {
    const folder = aFolder({ members: membersCsv(member(1, { nir: "?" })) });
    await feed(await aFeedDatabase(), folder);

    const text = readFileSync(path.join(folder.path, "rejects.csv"), "utf8");
    expect(text.startsWith("\uFEFFfichier;ligne;identifiant;raison\r\n")).toBe(true);
    expect(readdirSync(folder.path).sort()).toEqual(["contracts.csv", "members.csv", "rejects.csv"]);
  });

  test("holds nothing of a person but the identifier, and not even that when a NIR or an address slipped in", async () => {
    const slipped = [{ identifiant: "2550814168025" }, { identifiant: "a@courriel.example" }];
    const members = membersCsv(
      ...slipped.map((fields, n) => member(n, { nom: "", email: "secret@", ...fields })),
    );
    const folder = aFolder({ members });
    await feed(await aFeedDatabase(), folder);

    expect(folder.rejects()?.map((line) => line.split(";")[2])).toEqual(["", ""]);
    expect(folder.rejects()?.join()).not.toMatch(/255|secret|Marie|1955-/);
  });

  test.each(["=1+1", "+33", "-1", "@SUM"])("does not let a spreadsheet run %s", async (identifiant) => {
    const folder = aFolder({ contracts: contractsCsv(contract(1, { identifiant })) });
    await feed(await aFeedDatabase(), folder);

    expect(folder.rejects()?.[0]?.split(";")[2]).toBe(identifiant.startsWith("@") ? "" : `'${identifiant}`);
  });

  test("quotes what it must", async () => {
    const folder = aFolder({ contracts: contractsCsv(contract(1, { identifiant: '"C;""1"""' })) });
    await feed(await aFeedDatabase(), folder);

    expect(folder.rejects()?.[0]).toMatch(/^contracts\.csv;2;"C;""1""";L’adhérent/);
  });

  test("goes away when nothing is rejected any more", async () => {
    const database = await aFeedDatabase();
    const folder = aFolder({ members: membersCsv(member(1, { nir: "?" })) });
    await feed(database, folder);
    folder.write({ members: one });
    await feed(database, folder);

    expect(folder.rejects()).toBeUndefined();
    expect(readdirSync(folder.path).sort()).toEqual(["contracts.csv", "members.csv"]);
  });
});

describe("a feed that cannot be read says why, and nothing is written", () => {
  const cases: [string, (folder: Folder) => void, string][] = [
    [
      "no folder",
      ({ path }) => rmSync(path, { recursive: true }),
      `Ce dossier n’existe pas ou ne peut pas être lu${nbsp}: indiquez celui des fichiers du flux.`,
    ],
    [
      "no members",
      ({ path: at }) => rmSync(path.join(at, "members.csv")),
      "members.csv manque dans le dossier.",
    ],
    [
      "no contracts",
      ({ path: at }) => rmSync(path.join(at, "contracts.csv")),
      "contracts.csv manque dans le dossier.",
    ],
    [
      "a folder for a file",
      ({ path: at }) => {
        rmSync(path.join(at, "contracts.csv"));
        mkdirSync(path.join(at, "contracts.csv"));
      },
      "contracts.csv ne peut pas être lu.",
    ],
    [
      "nothing in it",
      (folder) => folder.write({ contracts: "" }),
      `contracts.csv est vide${nbsp}: la première ligne doit nommer les colonnes.`,
    ],
    [
      "one column missing",
      (folder) => folder.write({ members: one.replace("nir", "secu") }),
      "Il manque à members.csv la colonne nir.",
    ],
    [
      "columns missing",
      (folder) => folder.write({ members: "nom;prenom;email;nir\n" }),
      "Il manque à members.csv les colonnes identifiant, numero_adhesion, date_naissance.",
    ],
    [
      "a column twice",
      (folder) => folder.write({ members: one.replace("nom;", "nom;nom;") }),
      "members.csv a deux fois la colonne nom.",
    ],
    [
      "UTF-16",
      (folder) => folder.write({ members: Buffer.from(`\uFEFF${one}`, "utf16le") }),
      `members.csv n’est pas en UTF-8${nbsp}: enregistrez-le en «${nbsp}CSV UTF-8${nbsp}».`,
    ],
  ];

  test.each(cases)("%s", async (_, spoil, sentence) => {
    const folder = aFolder({ members: one, contracts: contractsCsv(contract(1)) });
    spoil(folder);

    expect(await stopped(await aFeedDatabase(), folder)).toBe(sentence);
  });

  test("a folder where rejects.csv cannot be", async () => {
    const folder = aFolder({ members: one });
    mkdirSync(path.join(folder.path, "rejects.csv"));
    writeFileSync(path.join(folder.path, "rejects.csv", "file"), "");

    expect(await stopped(await aFeedDatabase(), folder)).toBe(
      "Le fichier rejects.csv ne peut pas être écrit dans ce dossier.",
    );
  });
});
