import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, reimbursements } from "@/db/schema";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { exportLimit } from "@/lib/reimbursement/rules";
import { anAccount } from "../support/people";
import { aBeneficiary, aLine, aSpace } from "../support/space";
import { demoSpace } from "./support/demo-space";
import { enter, expectNoCutWord, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

/** The household of the demonstration, signed in. Gives its lines as the database has them. */
async function household(page: Page, db: Db) {
  const email = await demoSpace(db, "A-1001");
  const [account] = await db
    .select({ id: accounts.id, memberId: accounts.memberId })
    .from(accounts)
    .where(eq(accounts.email, email));
  await enter(page.context(), db, account!.id);
  return db.select().from(reimbursements).where(eq(reimbursements.memberId, account!.memberId));
}

/** A whole year of the demonstration, which ends today. */
const lastYear = Temporal.Now.plainDateISO().year - 1;

type Lines = Awaited<ReturnType<typeof household>>;

const sumOf = (lines: Lines, column: "expenseCents" | "schemeCents" | "mutualCents" | "outOfPocketCents") =>
  lines.reduce((sum, line) => sum + line[column], 0);

/** « 1 234,50 € » in cents. */
const centsOf = (text: string) => Number(text.replace("−", "-").replace(/[^\d-]/g, ""));

const linesShown = (page: Page) => page.locator("li:has(> div > h3)");
const total = async (page: Page, term: string) =>
  centsOf(await page.locator("dl > div", { hasText: term }).first().locator("dd").innerText());

test("the household pages through all its lines once each, and the totals are their sums", async ({
  page,
  db,
}) => {
  const lines = await household(page, db);
  await page.goto(routes.reimbursements);

  expect(await total(page, "Nombre de soins")).toBe(lines.length);
  expect(await total(page, "Dépense")).toBe(sumOf(lines, "expenseCents"));
  expect(await total(page, "Assurance maladie")).toBe(sumOf(lines, "schemeCents"));
  const known = lines.filter(({ status }) => status !== "document-needed");
  expect(known.length).toBeLessThan(lines.length);
  expect(await total(page, "Mutuelle")).toBe(sumOf(known, "mutualCents"));
  expect(await total(page, "Reste à charge")).toBe(sumOf(known, "outOfPocketCents"));

  const seen: string[] = [];
  const older = page.getByRole("link", { name: "Soins plus anciens" });
  for (;;) {
    const links = linesShown(page).getByRole("heading").getByRole("link");
    seen.push(...(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))));
    if ((await older.count()) === 0) break;
    await older.click();
    await expect(page.getByRole("link", { name: "Revenir au début" })).toBeVisible();
    await expect(linesShown(page).first().getByRole("heading").getByRole("link")).not.toHaveAttribute(
      "href",
      seen[seen.length - 25] ?? "",
    );
  }
  expect(seen.toSorted()).toEqual(lines.map(({ id }) => routeTo.reimbursement(id)).toSorted());
  await page.getByRole("link", { name: "Revenir au début" }).click();
  await expect(page).toHaveURL(routes.reimbursements);
});

test("what waits for the member comes first: the document, the last transfer, what is on its way", async ({
  page,
  db,
}) => {
  const lines = await household(page, db);
  await page.goto(routes.reimbursements);
  const main = page.getByRole("main");

  await expect(main.getByText("Un document est attendu pour vous rembourser")).toBeVisible();
  await expect(main.getByText("Facture acquittée du praticien").first()).toBeVisible();
  const latest = lines
    .filter(({ transfer, paidTo }) => transfer && paidTo === "member")
    .toSorted((a, b) => b.paidOn!.toString().localeCompare(a.paidOn!.toString()))[0]!;
  const paid = lines.filter(({ transfer }) => transfer === latest.transfer);
  const panel = main
    .getByRole("region")
    .or(main.locator("section"))
    .filter({ hasText: "Dernier virement" })
    .first();
  await expect(panel).toContainText(euros(sumOf(paid, "mutualCents")));
  await expect(main.locator("section", { hasText: "En cours de traitement" })).toContainText("En cours");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

const euros = (cents: number) => `${(cents / 100).toFixed(2).replace(".", ",")}\u00a0€`;

test("a filter narrows the list, its totals and its file, shows what is active and lets each be taken off", async ({
  page,
  db,
}) => {
  const lines = await household(page, db);
  await page.goto(routes.reimbursements);
  await page.getByText("Plus de filtres").click();
  await page.getByLabel("Bénéficiaire").selectOption({ label: "Marie" });
  await page.getByLabel("Nature des soins").selectOption("Optique");
  await page.getByLabel("État").selectOption("Payé");
  await page.getByLabel("Payé à qui").selectOption("À vous");
  await page.getByRole("button", { name: "Appliquer ces filtres" }).click();

  const glasses = lines.filter(({ kind, status }) => kind === "optical" && status === "paid");
  await expect(linesShown(page)).toHaveCount(glasses.length);
  expect(await total(page, "Mutuelle")).toBe(sumOf(glasses, "mutualCents"));
  const active = page.getByRole("list", { name: "Filtres actifs" });
  await expect(active.getByRole("link")).toHaveText([
    /Marie/,
    /Optique/,
    /Payé$/,
    /Payé à vous/,
    /Tout retirer/,
  ]);
  await expect(page).toHaveTitle(/Optique, Payé, Payé à vous – Mes remboursements/);
  await expectNoAxeFault(page);

  await active.getByRole("link", { name: /Optique/ }).click();
  await expect(active.getByRole("link")).toHaveCount(4);
  await active.getByRole("link", { name: "Tout retirer" }).click();
  await expect(page).toHaveURL(routes.reimbursements);
});

test("words are found without accents, and a period is one press away", async ({ page, db }) => {
  const lines = await household(page, db);
  await page.goto(routes.reimbursements);
  const words = page.getByLabel("Rechercher un soin, un professionnel");
  await words.fill("KINÉSITHERAPIE");
  await words.press("Enter");

  const sessions = lines.filter(({ actLabel }) => /kinésithérapie/i.test(actLabel));
  expect(await total(page, "Nombre de soins")).toBe(sessions.length);
  await page
    .getByRole("navigation", { name: "Périodes" })
    .getByRole("link", { name: "12 derniers mois" })
    .click();
  await expect(page.getByRole("list", { name: "Filtres actifs" }).getByRole("link")).toHaveCount(3);
});

test("a wrong date gets a sentence and loses nothing of the rest", async ({ page, db }) => {
  await household(page, db);
  await page.goto(
    withQuery(routes.reimbursements, {
      du: "30/02/2026",
      au: "2026-12-31",
      soin: "optique",
      mots: "lunettes",
    }),
  );

  const from = page.getByLabel("Soins à partir du");
  await expect(from).toBeVisible();
  await expect(from).toHaveValue("30/02/2026");
  await expect(from).toHaveAccessibleDescription(/n’existe pas/);
  await expect(page.getByLabel("Soins jusqu’au")).toHaveValue("2026-12-31");
  await expect(page.getByLabel("Nature des soins")).toHaveValue("optique");
  await expect(page.getByLabel("Rechercher un soin, un professionnel")).toHaveValue("lunettes");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await page.goto(withQuery(routes.transfers, { du: "2026-03-01", au: "2026-01-01" }));
  await expect(page).toHaveTitle(/^Erreur – Depuis le .+ – Mes virements/);
  await expect(page.getByLabel("Virements jusqu’au")).toHaveAccessibleDescription(/avant le début/);
  await expectNoAxeFault(page);
});

test("no line under a filter, no line at all: each says what to do", async ({ page, db }) => {
  await household(page, db);
  await page.goto(withQuery(routes.reimbursements, { mots: "introuvable" }));
  await expect(
    page.getByRole("heading", { name: "Aucun soin ne correspond à votre recherche" }),
  ).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Retirer les filtres" }).click();
  await expect(page).toHaveURL(routes.reimbursements);

  const newcomer = await anAccount(db);
  await enter(page.context(), db, newcomer.id);
  for (const address of [routes.reimbursements, routes.transfers, routes.careYear]) {
    await page.goto(address);
    await expect(page.getByText("environ 48 heures plus tard")).toBeVisible();
    await expectNoAxeFault(page);
    await expectNoSideScroll(page);
  }
});

const remarkable: [string, (line: Lines[number]) => boolean, RegExp][] = [
  [
    "paid to the member",
    ({ status, transfer, mutualCents }) => status === "paid" && !!transfer && mutualCents > 0,
    /vous ont été versés/,
  ],
  [
    "paid to the professional",
    ({ thirdParty, status }) => thirdParty && status === "paid",
    /par tiers payant/,
  ],
  ["refused", ({ status }) => status === "refused", /Demandez un nouvel examen/],
  ["waiting for a document", ({ status }) => status === "document-needed", /Facture acquittée du praticien/],
  ["in progress", ({ status }) => status === "in-progress", /Nous calculons votre remboursement/],
  ["received", ({ status }) => status === "received", /Ce soin nous est parvenu/],
  ["taken back", ({ expenseCents }) => expenseCents < 0, /annule un soin déjà compté/],
  [
    "recovered later",
    ({ expenseCents, schemeCents }) => expenseCents === 0 && schemeCents < 0,
    /L’Assurance maladie a repris/,
  ],
];

for (const [name, isOne, sentence] of remarkable)
  test(`a line ${name} says why this amount, to everyone`, async ({ page, db }) => {
    const line = (await household(page, db)).find(isOne)!;
    await page.goto(routeTo.reimbursement(line.id));

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pourquoi ce montant\u00a0?");
    await expect(page.getByText(sentence).first()).toBeVisible();
    const isTakenBack = line.expenseCents < 0 || line.schemeCents < 0;
    await expect(page.getByText("Récupéré", { exact: true })).toHaveCount(isTakenBack ? 1 : 0);
    const table = page.getByRole("table", { name: "Qui a payé quoi" });
    if (line.status !== "document-needed") {
      const amounts = (await table.locator("tbody td:nth-of-type(1)").allInnerTexts()).map(centsOf);
      expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(line.expenseCents);
    }
    await expectNoAxeFault(page);
    await expectNoSideScroll(page);
  });

test("a line tells its formula, its guarantee, the counters of the year and the transfer it came with", async ({
  page,
  db,
}) => {
  const lines = await household(page, db);
  const line = lines.find(
    ({ actCode, participationCents }) => actCode === "G" && participationCents === 2_00,
  )!;
  await page.goto(routeTo.reimbursement(line.id));

  await expect(
    page.getByText("30\u00a0€ × 70\u00a0% − 2\u00a0€ de participation forfaitaire = 19\u00a0€"),
  ).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${line.actLabel} du ${formatDate(line.careOn)} – `));
  await expect(page.getByText("Jusqu’à 200 % de la base")).toBeVisible();
  const counted = lines
    .filter(
      ({ beneficiaryId, careOn }) => beneficiaryId === line.beneficiaryId && careOn.year === line.careOn.year,
    )
    .reduce((sum, { participationCents }) => sum + participationCents, 0);
  await expect(page.getByText(`${counted / 100}\u00a0€ sur 50\u00a0€`).first()).toBeVisible();
  await expect(page.getByLabel("Participations forfaitaires")).toHaveJSProperty("value", counted / 100);

  await page.getByRole("link", { name: "Voir ce virement" }).click();
  await expect(linesShown(page)).toHaveCount(
    lines.filter(({ transfer }) => transfer === line.transfer).length,
  );
});

test("another member's line, an unknown one and a malformed one are all the same 404", async ({
  page,
  db,
}) => {
  const [theirs] = await household(page, db);
  const stranger = await anAccount(db);
  await enter(page.context(), db, stranger.id);

  for (const id of [theirs!.id, randomUUID(), "1", "%00", `${theirs!.id}x`]) {
    expect((await page.goto(routeTo.reimbursement(id)))?.status(), id).toBe(404);
    await expect(page, id).toHaveTitle(/^Page introuvable/);
  }
});

test("the file is the list of the filter, right for a French spreadsheet, and is kept by nobody", async ({
  page,
  db,
}) => {
  const lines = await household(page, db);
  const query = { du: `${lastYear}-01-01`, au: `${lastYear}-12-31` };
  await page.goto(withQuery(routes.reimbursements, query));
  const [download, answer] = await Promise.all([
    page.waitForEvent("download"),
    page.waitForResponse(/export\.csv/),
    page.getByRole("link", { name: /Télécharger ces lignes/ }).click(),
  ]);

  expect(download.suggestedFilename()).toBe(`remboursements-${lastYear}-01-01-${lastYear}-12-31.csv`);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv.startsWith("\ufeff")).toBe(true);
  const rows: Record<string, string>[] = parse(csv, {
    bom: true,
    delimiter: ";",
    columns: true,
    record_delimiter: "\r\n",
  });
  const expected = lines.filter(({ careOn }) => careOn.year === lastYear);
  expect(rows).toHaveLength(expected.length);
  expect(rows.reduce((sum, row) => sum + centsOf(row.Mutuelle ?? ""), 0)).toBe(
    sumOf(expected, "mutualCents"),
  );
  expect(rows.every((row) => row["Date de soin"]?.endsWith(`/${lastYear}`))).toBe(true);
});

test("signed out, the file leads to sign-in", async ({ request }) => {
  const answer = await request.get(routeTo.reimbursementsFile({ soin: "optique" }), { maxRedirects: 0 });

  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(
    `/connexion?suite=${encodeURIComponent("/espace/remboursements?soin=optique")}`,
  );
});

test("a question that cannot be read filters nothing, in the page as in the file", async ({ page, db }) => {
  await household(page, db);
  for (const address of ["/espace/remboursements", "/espace/remboursements/export.csv"])
    for (const query of ["virement=%00", "mots=%00", "apres=2026-01-01_%00"])
      expect((await page.request.get(`${address}?${query}`)).status()).toBe(200);
  expect((await page.request.get("/espace/remboursements/virements?apres=2026-01-01_%00")).status()).toBe(
    200,
  );
});

test("too many files at once lead back to the list, which says to wait", async ({ page, context, db }) => {
  const space = await aSpace(db);
  await aLine(db, space, await aBeneficiary(db, space));
  await enter(context, db, space.accountId);
  const file = routeTo.reimbursementsFile({ soin: "optique" });
  for (let n = 0; n < exportLimit.attempts; n += 1)
    expect((await page.request.get(file, { maxRedirects: 0 })).status()).toBe(200);
  const refused = await page.request.get(file, { maxRedirects: 0 });

  expect(refused.status()).toBe(303);
  await page.goto(refused.headers().location ?? "");
  await expect(page.getByRole("alert").filter({ hasText: "Attendez quelques minutes" })).toBeVisible();
  await expectNoAxeFault(page);
});

test("the transfers group their lines, to the cent, page after page", async ({ page, db }) => {
  const lines = (await household(page, db)).filter(({ transfer, paidTo }) => transfer && paidTo === "member");
  await page.goto(routes.transfers);
  await expectNoAxeFault(page);

  const amounts: number[] = [];
  const older = page.getByRole("link", { name: "Virements plus anciens" });
  const references = new Set(lines.map(({ transfer }) => transfer));
  for (let left = references.size; left > 0; left -= 25) {
    const summaries = page.getByRole("main").locator("li > details > summary");
    await expect(summaries).toHaveCount(Math.min(25, left));
    amounts.push(...(await summaries.locator("> span:nth-of-type(2)").allInnerTexts()).map(centsOf));
    if (left <= 25) break;
    const here = page.url();
    await older.click();
    await expect(page).not.toHaveURL(here);
  }
  expect(amounts).toHaveLength(references.size);
  expect(amounts.reduce((sum, cents) => sum + cents, 0)).toBe(sumOf(lines, "mutualCents"));

  const opened = page.getByRole("main").locator("li > details").first();
  await opened.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(opened.getByRole("link").first()).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("the year is drawn and told in figures, and each month leads to its lines", async ({ page, db }) => {
  const lines = await household(page, db);
  const year = lines.filter(({ careOn }) => careOn.year === lastYear);
  await page.goto(withQuery(routes.careYear, { annee: lastYear }));

  await expect(page.getByRole("heading", { name: `Dépensé en ${lastYear}` })).toContainText(/€/);
  expect(
    centsOf(
      (await page.getByRole("heading", { name: `Dépensé en ${lastYear}` }).innerText()).replace(
        String(lastYear),
        "",
      ),
    ),
  ).toBe(sumOf(year, "expenseCents"));
  await page.getByText("Voir les chiffres du graphique").click();
  const figures = page.getByRole("table").locator("tbody tr:not(:has(th[scope=rowgroup])) td");
  expect((await figures.allInnerTexts()).map(centsOf).reduce((sum, cents) => sum + cents, 0)).toBe(
    sumOf(year, "expenseCents"),
  );
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await page.getByRole("link", { name: "Remboursé par la mutuelle" }).click();
  await expect(page.getByRole("heading", { name: `Remboursé par la mutuelle en ${lastYear}` })).toBeVisible();
  await page
    .getByRole("list", { name: /mois par mois/ })
    .getByRole("link", { name: "mars" })
    .click();
  await expect(page).toHaveURL(
    withQuery(routes.reimbursements, { du: `${lastYear}-03-01`, au: `${lastYear}-03-31` }),
  );
  expect(await total(page, "Nombre de soins")).toBe(year.filter(({ careOn }) => careOn.month === 3).length);
});

test("everything works without JavaScript, by keyboard alone", async ({ browser, app, db }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  const page = await context.newPage();
  const lines = await household(page, db);
  await page.goto(routes.reimbursements);

  const words = page.getByLabel("Rechercher un soin, un professionnel");
  await words.focus();
  await page.keyboard.type("dermatologue");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/mots=dermatologue/);
  const found = lines.filter(({ actLabel }) => /dermatologue/.test(actLabel));
  expect(await total(page, "Nombre de soins")).toBe(found.length);

  const why = linesShown(page).first().getByText("Pourquoi ce montant\u00a0?");
  await why.focus();
  await page.keyboard.press("Enter");
  await expect(linesShown(page).first().getByText("40\u00a0€ × 70\u00a0%").first()).toBeVisible();
  await linesShown(page).first().getByRole("heading").getByRole("link").press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pourquoi ce montant\u00a0?");
  await context.close();
});

test("on paper: whose site it is, the list, and neither filters nor menus", async ({ page, db }) => {
  await household(page, db);
  await page.goto(routes.reimbursements);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(`${mutual.name}, espace adhérent`)).toBeVisible();
  await expect(linesShown(page).first()).toBeVisible();
  for (const away of [page.getByRole("banner"), page.getByRole("searchbox"), page.getByRole("button")])
    await expect(away).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /CSV/ })).toHaveCount(0);
});

test("the list fits a phone and a zoom of 400 %, opened or not", async ({ page, db }) => {
  await household(page, db);
  await page.goto(routes.reimbursements);
  await expectNoCutWord(page, 320);
  for (const line of await linesShown(page).locator("summary").all()) await line.click();
  await expectNoSideScroll(page);
  await expectNoAxeFault(page);
  await page.setViewportSize({ width: 1280, height: 256 });
  await expectNoAxeFault(page);
});
