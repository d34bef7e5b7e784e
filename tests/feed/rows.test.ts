import { describe, expect, test } from "vitest";
import { lookupHash, unseal } from "@/lib/core/crypto";
import { aFeedDatabase, contract, type Fields, feedLines, member } from "./support";

const nbsp = "\u00a0";

test("a member is written as the feed gives it, with the NIR sealed to the row", async () => {
  const database = await aFeedDatabase();
  const fields = {
    nir: "2 53 07 2a 073 004 43",
    nom: "  d’Exemple-Fictif ",
    prenom: "Anne-Élisabeth",
    email: " a@courriel.example ",
  };

  const { summary } = await feedLines(database, [member(42, fields)]);

  expect(summary.members).toEqual({ read: 1, created: 1, changed: 0, unchanged: 0, erased: 0, rejected: 0 });
  const [row] = await database.sql`select *, born_on::text as born from members`;
  expect(row).toMatchObject({
    external_id: "A42",
    membership_number: "00000042",
    last_name: "d’Exemple-Fictif",
    first_name: "Anne-Élisabeth",
    born: "1955-08-14",
    email: "a@courriel.example",
  });
  expect(unseal(row?.nir_sealed, row?.id)).toBe("253072A073004");
  expect(() => unseal(row?.nir_sealed, "another row")).toThrow();
  expect(row?.nir_hash).toEqual(lookupHash("nir", "253072A073004"));
});

test("a contract is written as the feed gives it", async () => {
  const database = await aFeedDatabase();
  const fields = {
    nature: "Collectif Obligatoire",
    options: "Dentaire plus | Optique|Optique||",
    responsable: "NON",
    employeur: "Ateliers Fictifs SAS",
    premiere_souscription: "31/01/2019",
    date_effet: "2020-02-29",
    echeance: "30/06",
    date_fin: "29/02/2024",
  };

  await feedLines(database, [member(1)], [contract(1, fields)]);

  const [row] = await database.sql`
    select nature, options, responsible, employer, renewal, first_subscribed_on::text, effective_on::text, ended_on::text
    from contracts`;
  expect(row).toEqual({
    nature: "collectif-obligatoire",
    options: ["Dentaire plus", "Optique"],
    responsible: false,
    employer: "Ateliers Fictifs SAS",
    renewal: "06-30",
    first_subscribed_on: "2019-01-31",
    effective_on: "2020-02-29",
    ended_on: "2024-02-29",
  });
});

const memberFaults: [string, Fields, string][] = [
  ["no identifier", { identifiant: " " }, "L’identifiant manque."],
  ["an endless identifier", { identifiant: "x".repeat(65) }, "L’identifiant dépasse 64 caractères."],
  ["no membership number", { numero_adhesion: "" }, "Le numéro d’adhésion manque."],
  [
    "lost zeros",
    { numero_adhesion: "1234567" },
    `Le numéro d’adhésion doit avoir 8 chiffres${nbsp}: un tableur a peut-être ôté les zéros de gauche.`,
  ],
  ["nine digits", { numero_adhesion: "123456789" }, "Le numéro d’adhésion doit avoir 8 chiffres."],
  ["no NIR", { nir: "" }, "Le numéro de Sécurité sociale manque."],
  ["a NIR out of shape", { nir: "2551314168025" }, "Le numéro de Sécurité sociale n’a pas la bonne forme."],
  [
    "a wrong key",
    { nir: "255081416802539" },
    `La clé du numéro de Sécurité sociale ne correspond pas${nbsp}: une erreur de frappe est probable.`,
  ],
  [
    "a NIR abridged by a spreadsheet",
    { nir: "2,55081E+14" },
    `Un tableur a abrégé le numéro de Sécurité sociale${nbsp}: mettez la colonne au format texte.`,
  ],
  ["no surname", { nom: "" }, "Le nom manque."],
  ["no first name", { prenom: "" }, "Le prénom manque."],
  ["an endless surname", { nom: "x".repeat(201) }, "Le nom dépasse 200 caractères."],
  ["no birth date", { date_naissance: "" }, "La date de naissance manque."],
  [
    "an American date",
    { date_naissance: "8/14/1955" },
    "La date de naissance doit s’écrire AAAA-MM-JJ ou JJ/MM/AAAA.",
  ],
  [
    "a day that is not",
    { date_naissance: "30/02/1955" },
    "La date de naissance n’est pas un jour qui existe.",
  ],
  ["a birth tomorrow", { date_naissance: "2026-02-11" }, "La date de naissance est à venir."],
  ["a broken address", { email: "marie@" }, "L’adresse e-mail n’a pas la bonne forme."],
  ["two faults", { nom: "", prenom: "" }, "Le nom manque. Le prénom manque."],
  ["a control character", { nom: "a\u0000b" }, "La ligne contient un caractère de contrôle interdit."],
];

const contractFaults: [string, Fields, string][] = [
  [
    "an unknown member",
    { identifiant_adherent: "A9" },
    `L’adhérent de ce contrat est inconnu${nbsp}: sa ligne manque ou a été rejetée.`,
  ],
  ["no member", { identifiant_adherent: "" }, "L’identifiant de l’adhérent manque."],
  [
    "an unknown nature",
    { nature: "mixte" },
    `La nature du contrat doit être${nbsp}: individuel, collectif-facultatif, collectif-obligatoire.`,
  ],
  ["no product", { produit: "" }, "Le produit manque."],
  ["no level", { niveau: "" }, "Le niveau manque."],
  ["neither yes nor no", { responsable: "peut-être" }, "La colonne responsable doit être oui ou non."],
  [
    "effect before subscription",
    { date_effet: "2019-12-31" },
    "La date d’effet précède la première souscription.",
  ],
  ["end before effect", { date_fin: "2023-12-31" }, "La date de fin précède la date d’effet."],
  ["no effective date", { date_effet: "" }, "La date d’effet manque."],
  ["no renewal", { echeance: "" }, "L’échéance manque."],
  [
    "a renewal that is not",
    { echeance: "02-30" },
    "L’échéance doit s’écrire MM-JJ ou JJ/MM, par exemple 12-31.",
  ],
];

describe("a line at fault is rejected alone, with its reason in French", () => {
  test.each(memberFaults)("members: %s", async (_, fields, reason) => {
    const database = await aFeedDatabase();

    const { summary, rejects } = await feedLines(database, [member(1), member(2, fields), member(3)]);

    const identifier = fields.identifiant === undefined && !reason.startsWith("La ligne") ? "A2" : "";
    expect(rejects).toEqual([`members.csv;3;${identifier};${reason}`]);
    expect(summary.members).toEqual({
      read: 3,
      created: 2,
      changed: 0,
      unchanged: 0,
      erased: 0,
      rejected: 1,
    });
  });

  test.each(contractFaults)("contracts: %s", async (_, fields, reason) => {
    const database = await aFeedDatabase();

    const { summary, rejects } = await feedLines(
      database,
      [member(1), member(2)],
      [contract(1), contract(2, fields)],
    );

    expect(rejects).toEqual([`contracts.csv;3;C2;${reason}`]);
    expect(summary.contracts).toEqual({
      read: 2,
      created: 1,
      changed: 0,
      unchanged: 0,
      erased: 0,
      rejected: 1,
    });
  });
});

test("an identifier counts once in a file, even a thousand lines apart", async () => {
  const database = await aFeedDatabase();
  const many = Array.from({ length: 1_100 }, (_, n) => member(n + 1));

  const { summary, rejects } = await feedLines(database, [
    ...many,
    member(1, { numero_adhesion: "99999999" }),
    member(1_100, { numero_adhesion: "99999998" }),
  ]);

  expect(summary.members).toMatchObject({ read: 1_102, created: 1_100, rejected: 2 });
  const reason = "Cet identifiant est déjà sur une ligne précédente du fichier.";
  expect(rejects).toEqual([`members.csv;1102;A1;${reason}`, `members.csv;1103;A1100;${reason}`]);
});

const taken = "Ce numéro d’adhésion est déjà celui d’un autre adhérent.";

test("a membership number that another member holds is refused, in the file and across the database", async () => {
  const database = await aFeedDatabase();
  await feedLines(database, [member(1)]);

  const { rejects, summary } = await feedLines(database, [
    member(7, { numero_adhesion: "00000001" }),
    member(8),
    member(9, { numero_adhesion: "00000008" }),
  ]);

  expect(rejects).toEqual([`members.csv;2;A7;${taken}`, `members.csv;4;A9;${taken}`]);
  expect(summary.members).toMatchObject({ created: 1, rejected: 2 });
});

test("a number given up on one line can be taken on a later one, not on a former one", async () => {
  const database = await aFeedDatabase();
  await feedLines(database, [member(1), member(2)]);

  const { rejects } = await feedLines(database, [
    member(3, { numero_adhesion: "00000002" }),
    member(1, { numero_adhesion: "00000011" }),
    member(2, { numero_adhesion: "00000001" }),
  ]);

  expect(rejects).toEqual([`members.csv;2;A3;${taken}`]);
  const rows = await database.sql`select external_id, membership_number from members order by 1`;
  expect(rows.map((row) => [row.external_id, row.membership_number])).toEqual([
    ["A1", "00000011"],
    ["A2", "00000001"],
  ]);
});

test("two members may have the same NIR: it never serves to find duplicates", async () => {
  const { summary } = await feedLines(await aFeedDatabase(), [member(1), member(2)]);

  expect(summary.members.created).toBe(2);
});

test("a contract stays with its member", async () => {
  const database = await aFeedDatabase();
  await feedLines(database, [member(1), member(2)], [contract(1)]);

  const { rejects } = await feedLines(database, [], [contract(1, { identifiant_adherent: "A2" })]);

  expect(rejects).toEqual(["contracts.csv;2;C1;Ce contrat est déjà celui d’un autre adhérent."]);
});

test("the contract of a rejected member is rejected too", async () => {
  const { summary, rejects } = await feedLines(
    await aFeedDatabase(),
    [member(1, { nir: "?" })],
    [contract(1)],
  );

  expect(summary.contracts.rejected).toBe(1);
  expect(rejects).toHaveLength(2);
});

test("only what changed is written again", async () => {
  const database = await aFeedDatabase();
  await feedLines(database, [member(1), member(2)], [contract(1), contract(2)]);

  const { summary } = await feedLines(
    database,
    [member(1), member(2, { nom: "Nouveau" }), member(3)],
    [contract(1, { niveau: "Premium" }), contract(2)],
  );

  expect(summary.members).toEqual({ read: 3, created: 1, changed: 1, unchanged: 1, erased: 0, rejected: 0 });
  expect(summary.contracts).toEqual({
    read: 2,
    created: 0,
    changed: 1,
    unchanged: 1,
    erased: 0,
    rejected: 0,
  });
  const [row] = await database.sql`select last_name from members where external_id = 'A2'`;
  expect(row?.last_name).toBe("Nouveau");
});
