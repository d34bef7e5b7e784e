import type { Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { formatDate } from "@/lib/core/format";
import { aBeneficiary, aContract, aSpace, inDays, type Space, someGuarantees } from "../support/space";
import { enter, expectNoCutWord, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

const sheet = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, level: 2 }) });

const born = (year: number) => Temporal.PlainDate.from({ year, month: 5, day: 17 });

const table = (db: Db, space: Space) =>
  someGuarantees(
    db,
    space,
    { code: "MED", kind: "consultation", label: "Consultations", words: "Jusqu’à 200 % de la base" },
    { code: "OPTI", kind: "optical", label: "Lunettes", words: "Jusqu’à 200 € par paire tous les 2 ans" },
    { code: "PROT", kind: "dental", label: "Couronnes et bridges", words: "Jusqu’à 300 % de la base" },
    { code: "DENT", kind: "dental", label: "Soins courants", words: "Le ticket modérateur en entier" },
    {
      code: "DOUC",
      kind: "alternative",
      label: "Ostéopathie",
      words: "30 € par séance",
      level: "Médecines douces",
    },
    {
      code: "LASE",
      kind: "optical",
      label: "Opération au laser",
      words: "300 € par œil",
      level: "Option d’un autre",
    },
  );

test("a contract: what it is, its dates, the persons covered and how to mend a télétransmission", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db, { options: ["Médecines douces"], effectiveOn: inDays(-300) });
  await table(db, space);
  await aBeneficiary(db, space);
  await aBeneficiary(db, space, {
    firstName: "Paul",
    relation: "spouse",
    teletransmission: "broken",
    bornOn: born(1957),
  });
  await aBeneficiary(db, space, {
    firstName: "Léa",
    relation: "child",
    teletransmission: "requested",
    bornOn: born(2015),
  });
  await aBeneficiary(db, space, {
    firstName: "Zoé",
    relation: "child",
    teletransmission: "none",
    bornOn: born(2020),
  });
  await aBeneficiary(db, space, { firstName: "Jean", relation: "partner", coveredTo: inDays(-100) });
  await enter(context, db, space.accountId);
  await page.goto("/espace/contrat");

  const facts = sheet(page, space.product);
  await expect(facts).toContainText("En cours");
  await expect(facts).toContainText("Individuel");
  await expect(facts).toContainText("Médecines douces");
  await expect(facts).toContainText(formatDate(inDays(-300)));
  await expect(facts).toContainText("1er janvier 2020");
  await expect(facts).toContainText("ne rembourse ni la participation forfaitaire ni les franchises");
  const people = sheet(page, "Personnes couvertes");
  await expect(people.getByRole("heading", { level: 3 }).filter({ visible: true })).toHaveText([
    "Odile Sentinelle",
    "Paul Sentinelle",
    "Léa Sentinelle",
    "Zoé Sentinelle",
  ]);
  await expect(people).toContainText("La télétransmission est demandée pour Léa");
  const mend = people.locator("details", { hasText: "Rétablir la télétransmission pour Paul" });
  await expect(mend.getByRole("listitem").first()).toContainText("Demandez à l’ancienne mutuelle");
  await expect(mend).toContainText("attestation de droits");
  await expect(mend.getByRole("link", { name: "01 99 00 12 34" })).toBeVisible();
  await expectNoAxeFault(page);
  await people.getByText("Personnes qui ne sont pas couvertes aujourd’hui").press("Enter");
  await expect(people.getByRole("heading", { name: "Jean Sentinelle" })).toBeVisible();
  await people.getByText("Mettre en place la télétransmission pour Zoé").press("Enter");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  for (const width of [320, 768]) await expectNoCutWord(page, width);
});

test("the guarantees in words, by kind of care, the options marked, another's options absent; printable", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db, { options: ["Médecines douces"] });
  await table(db, space);
  await enter(context, db, space.accountId);
  await page.goto("/espace/contrat");

  const covered = sheet(page, "Ce que le contrat rembourse");
  await expect(covered.getByRole("heading", { level: 3 })).toHaveText([
    "Consultations",
    "Optique",
    "Dentaire",
    "Médecines douces",
  ]);
  await expect(covered.getByRole("definition").nth(1)).toHaveText("Jusqu’à 200 € par paire tous les 2 ans");
  await expect(covered.getByRole("term").filter({ hasText: "Ostéopathie" })).toContainText(
    "Option Médecines douces",
  );
  await expect(covered).not.toContainText("laser");
  await page.emulateMedia({ media: "print" });
  await expect(covered.getByRole("searchbox")).toBeHidden();
  await expect(covered.getByText("Le prix que l’Assurance maladie retient")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search answers everyday words, says how many it found, and leads on when it found none", async ({
    page,
    context,
    db,
  }) => {
    const space = await aSpace(db, { options: ["Médecines douces"] });
    await table(db, space);
    await enter(context, db, space.accountId);
    await page.goto("/espace/contrat");
    const search = async (words: string) => {
      await page.getByRole("searchbox", { name: "Rechercher un soin" }).fill(words);
      await page.getByRole("button", { name: "Rechercher" }).click();
    };
    const covered = sheet(page, "Ce que le contrat rembourse");

    await search("DENTISTE");
    await expect(page.getByRole("status")).toHaveText("2 garanties trouvées pour « DENTISTE »");
    await expect(covered.getByRole("heading", { level: 3 })).toHaveText("Dentaire");
    await expect(page).toHaveTitle(/^Recherche dans les garanties/);
    await search("ostéo");
    await expect(page.getByRole("status")).toHaveText("1 garantie trouvée pour « ostéo »");
    await search("<b>zzz</b>");
    await expect(page.getByRole("status")).toContainText("Aucune garantie trouvée pour « <b>zzz</b> »");
    await expect(page.getByRole("status")).toContainText("Essayez un seul mot");
    await page.getByRole("link", { name: "Voir toutes les garanties" }).click();
    await expect(covered.getByRole("heading", { level: 3 })).toHaveCount(4);
  });
});

test("the outcome of a search has no fault, found or not", async ({ page, context, db }) => {
  const space = await aSpace(db);
  await table(db, space);
  await enter(context, db, space.accountId);
  for (const words of ["lunettes", "zzz"]) {
    await page.goto(`/espace/contrat?mots=${words}`);
    await expectNoAxeFault(page);
  }
  await expectNoSideScroll(page);
});

test("several contracts: the current one whole, the next in sight, the former ones folded and one tap away", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db, { effectiveOn: inDays(-100), firstSubscribedOn: inDays(-900) });
  await table(db, space);
  const former = { product: "Santé d’avant", effectiveOn: inDays(-900), endedOn: inDays(-101) };
  const formerId = await aContract(db, space, former);
  await aContract(db, space, { product: "Santé de demain", effectiveOn: inDays(40) });
  await enter(context, db, space.accountId);
  await page.goto("/espace/contrat");

  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(space.product);
  await expect(page.getByRole("link", { name: "Santé de demain, Confort" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Santé d’avant, Confort" })).toBeHidden();
  await expectNoAxeFault(page);
  await page.getByText("Un ancien contrat").press("Enter");
  await page.getByRole("link", { name: "Santé d’avant, Confort" }).click();
  await expect(page).toHaveURL(`/espace/contrat?contrat=${formerId}`);
  await expect(sheet(page, "Santé d’avant")).toContainText(
    `Ce contrat est terminé depuis le ${formatDate(inDays(-101))}`,
  );
  await expect(page.getByText("Le tableau de ces garanties n’est pas encore affiché ici")).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Revenir au contrat en cours" }).click();
  await expect(page).toHaveURL("/espace/contrat");
});

test("another member's contract, and one that does not exist, are not found", async ({
  page,
  context,
  db,
}) => {
  const [own, other] = [await aSpace(db), await aSpace(db)];
  await enter(context, db, own.accountId);
  for (const asked of [other.contractId, "inconnu"]) {
    expect((await page.goto(`/espace/contrat?contrat=${asked}`))?.status()).toBe(404);
    await expect(page.getByRole("main")).not.toContainText(other.product);
  }
});

test("a contract to come, one that ends, one that ended: each has its sentence", async ({
  page,
  context,
  db,
}) => {
  const cases = [
    [{ effectiveOn: inDays(12) }, "À venir", `Ce contrat commence le ${formatDate(inDays(12))}`],
    [{ endedOn: inDays(9) }, "En cours", `Ce contrat se termine le ${formatDate(inDays(9))}`],
    [{ endedOn: inDays(-9) }, "Terminé", `Ce contrat est terminé depuis le ${formatDate(inDays(-9))}`],
  ] as const;
  for (const [contract, badge, sentence] of cases) {
    const space = await aSpace(db, contract);
    await enter(context, db, space.accountId);
    await page.goto("/espace/contrat");
    await expect(sheet(page, space.product)).toContainText(badge);
    await expect(sheet(page, space.product)).toContainText(sentence);
    await expectNoAxeFault(page);
  }
});

test("a contract of the employer says what the employer decides; one that is not responsable says so", async ({
  page,
  context,
  db,
}) => {
  const space = await aSpace(db, {
    nature: "collectif-obligatoire",
    employer: "Ateliers Fictifs",
    responsible: false,
  });
  await enter(context, db, space.accountId);
  await page.goto("/espace/contrat");
  const facts = sheet(page, space.product);

  await expect(facts).toContainText("Collectif obligatoire");
  await expect(facts).toContainText("Non. Il n’est pas tenu");
  await facts.getByText("Ce que votre employeur décide, et ce que vous décidez").press("Enter");
  await expect(facts.getByText("Ateliers Fictifs a choisi ce contrat")).toBeVisible();
  await expectNoAxeFault(page);
});
