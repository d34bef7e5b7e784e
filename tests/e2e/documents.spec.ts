import type { BrowserContext, Page } from "@playwright/test";
import { civilDate, now } from "@/lib/core/clock";
import { routes, routeTo } from "@/lib/core/routes";
import { readPdf } from "../document/read-pdf";
import { aHousehold, cover, instalment } from "../document/support";
import { anAccount, goodPassword } from "../support/people";
import { demoSpace } from "./support/demo-space";
import { expect, expectNoAxeFault, signIn, test } from "./support/fixtures";

async function enter(page: Page, email: string) {
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
}

/** Opens a file as its link does, and reads it. */
async function open(page: Page, address: string) {
  const answer = await page.context().request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-disposition": expect.stringMatching(/^inline; filename="[a-z0-9-]+\.pdf"$/),
  });
  return { ...(await readPdf(await answer.body())), cache: answer.headers()["cache-control"] };
}

const filesOf = async (page: Page) => [
  ...new Set(
    await page
      .getByRole("main")
      .locator('a[href*=".pdf"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")),
  ),
];

const lastYear = `annee=${civilDate(now()).year - 1}`;

const codeIn = (text: string) => text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];

test("the household opens every document of its list, and each is good", async ({ page, db }) => {
  await enter(page, await demoSpace(db, "A-1001"));
  await page.goto(routes.documents);
  await expectNoAxeFault(page);

  const files = await filesOf(page);
  expect(files.length).toBeGreaterThanOrEqual(14);
  expect(files.filter((address) => address.includes("annee=")).length).toBeGreaterThanOrEqual(8);
  for (const address of files.filter((file) => !file.includes("annee=") || file.includes(lastYear))) {
    const pdf = await open(page, address);
    const isPublic = address.startsWith("/documents/");
    expect(pdf, address).toMatchObject({ language: "fr", tagged: true, ua: true });
    expect(pdf.cache).toBe(isPublic ? "public, max-age=86400" : "private, no-store");
    if (!isPublic) expect(pdf.text).toMatch(/Exemple/i);
  }

  await page.reload();
  await expect(page.getByText("Valable", { exact: true }).first()).toBeVisible();
  await expectNoAxeFault(page);
});

test("a certificate à la carte says what was ticked; the number of Sécurité sociale only when asked", async ({
  page,
  db,
}) => {
  const household = await aHousehold(db, { firstName: "#panic" });
  await cover(db, household, { firstName: "Léa", lastName: "Sentinelle", bornOn: "2015-05-01" });
  await enter(page, household.email);
  await page.goto(routes.documents);

  const form = page.locator("#attestation");
  await expect(form.getByLabel("Afficher le numéro de Sécurité sociale")).not.toBeChecked();
  await form.getByLabel("Léa Sentinelle").uncheck();
  await form.getByLabel("À l’attention de").fill("École *du parc* $x$");
  const asked = page.waitForRequest(/attestation\.pdf/);
  await form.getByRole("button", { name: "Créer l’attestation" }).press("Enter");
  const address = (await asked).url();

  expect(address).not.toContain(household.member.nir);
  const { text } = await open(page, address);
  expect(text).toMatch(/Destinataire indiqué par l’adhérent\s: École \*du parc\* \$x\$/);
  expect(text).toContain("#panic Sentinelle");
  expect(text).not.toContain("Léa");
  expect(text.replace(/\s/g, "")).not.toContain(household.member.nir);
  const withNir = await open(page, `${address}&secu=oui`);
  expect(withNir.text.replace(/\s/g, "")).toContain(household.member.nir);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a form refused keeps what was asked, and says why in its place, scripts ${javaScriptEnabled}`, async ({
    browser,
    app,
    db,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: app });
    const page = await context.newPage();
    await enter(page, await demoSpace(db, "A-1001"));
    await page.goto(routes.documents);
    const form = page.locator("#attestation");
    await form.getByRole("group", { name: "Les personnes" }).getByRole("checkbox").first().uncheck();
    await form.getByLabel("Le lien avec vous").check();
    await form.getByLabel("Afficher le numéro de Sécurité sociale").check();
    await form.getByLabel("À l’attention de").fill("Payez 100 €");
    await form.getByRole("button", { name: "Créer l’attestation" }).click();

    await expect(page).toHaveTitle(/^Erreur/);
    await expect(form.getByRole("alert")).toBeFocused();
    await expect(form.getByRole("alert")).toBeInViewport();
    await expect(form.getByLabel("À l’attention de")).toHaveAccessibleDescription(/Donnez seulement un nom/);
    await expect(form.getByLabel("À l’attention de")).toHaveValue("Payez 100 €");
    await expect(form.getByRole("checkbox").first()).not.toBeChecked();
    await expect(form.getByRole("checkbox").nth(1)).toBeChecked();
    await expect(form.getByLabel("Le lien avec vous")).toBeChecked();
    await expect(form.getByLabel("Afficher le numéro de Sécurité sociale")).toBeChecked();
    if (javaScriptEnabled) await expectNoAxeFault(page);

    await page.getByText("Choisir d’autres dates").click();
    await page.getByLabel("Du", { exact: true }).fill("2024-01-01");
    await page.getByLabel("Au", { exact: true }).fill("2026-03-31");
    await page.getByRole("button", { name: "Créer le relevé" }).click();
    await expect(page.getByRole("link", { name: /Un relevé couvre/ })).toHaveAttribute("href", "#du");
    await expect(page.locator("form").getByRole("alert")).toBeFocused();
    await expect(page.getByLabel("Du", { exact: true })).toHaveValue("2024-01-01");
    await expect(page.getByLabel("Au", { exact: true })).toHaveValue("2026-03-31");
    await expect(page.getByLabel("Au", { exact: true })).toBeVisible();
    if (javaScriptEnabled) await expectNoAxeFault(page);
    await context.close();
  });
}

test("a document lost is cancelled without a script, and whoever checks it is told", async ({
  browser,
  app,
  db,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  const page = await context.newPage();
  const { email } = await aHousehold(db);
  await enter(page, email);
  const code = codeIn((await open(page, routeTo.document("attestation-affiliation.pdf"))).text);
  await verify(context, code, "Ce document est authentique");

  await page.goto(routes.documents);
  await page.getByText("Annuler ce document").click();
  await page.getByRole("button", { name: "Confirmer l’annulation" }).click();
  await expect(page.getByText("Le document est annulé")).toBeVisible();
  await expect(page.getByText("Vous l’avez annulé.")).toBeVisible();
  await verify(context, code, "Ce document a été annulé");

  const again = codeIn((await open(page, routeTo.document("attestation-affiliation.pdf"))).text);
  expect(again).not.toBe(code);
  await verify(context, again, "Ce document est authentique");
  await context.close();
});

/** Types a code, untidily, on the public page. */
async function verify(context: BrowserContext, code: string, answer: string) {
  const page = await context.newPage();
  await page.goto(routes.verify);
  await page.getByLabel("Code du document").fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await page.getByRole("button", { name: "Vérifier" }).click();
  await expect(page.getByRole("status")).toContainText(answer);
  await page.close();
}

test("a confirmation posted twice, or from an old page, does no harm", async ({ page, db }) => {
  const { email } = await aHousehold(db);
  await enter(page, email);
  await open(page, routeTo.document("attestation-affiliation.pdf"));
  await page.goto(routes.documents);
  const other = await page.context().newPage();
  await other.goto(routes.documents);
  for (const tab of [page, other]) {
    await tab.getByText("Annuler ce document").click();
    await expectNoAxeFault(tab);
    await tab.getByRole("button", { name: "Confirmer l’annulation" }).click();
    await expect(tab.getByText("Le document est annulé")).toBeVisible();
    await expectNoAxeFault(tab);
  }
});

test("anyone checks a code: unknown, unfinished, good; the page never says whose", async ({
  page,
  db,
  browser,
  app,
}) => {
  await page.goto(routes.verify);
  await expectNoAxeFault(page);
  await page.goto(routeTo.verify("0000-0000-0000-0000"));
  await expect(page.getByRole("status")).toContainText("Nous ne connaissons pas ce code");
  await expect(page).toHaveTitle(/^Nous ne connaissons pas ce code – Vérifier un document/);
  await expectNoAxeFault(page);
  await page.goto(routeTo.verify("abc"));
  await expect(page.getByRole("status")).toContainText("Ce code n’est pas complet");
  await expectNoAxeFault(page);

  const member = await (await browser.newContext({ baseURL: app })).newPage();
  const household = await aHousehold(db, { lastName: "Introuvable" });
  await enter(member, household.email);
  const code = codeIn((await open(member, routeTo.document("certificat-de-garantie.pdf"))).text);
  await page.goto(routeTo.verify(code));
  await expect(page.getByRole("status")).toContainText("Ce document est authentique");
  await expect(page).toHaveTitle(/^Ce document est authentique – /);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  expect(await page.content()).not.toContain("Introuvable");
  await expectNoAxeFault(page);
});

test("a new member finds what to expect, and no empty document", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await enter(page, email);
  await page.goto(routes.documents);
  await expect(page.getByText("Elle sera disponible dès votre première cotisation payée.")).toBeVisible();
  await expect(page.getByText("Chaque document que vous créez est noté ici.")).toBeVisible();
  await expectNoAxeFault(page);
  await page.goto(routeTo.document("attestation-cotisations.pdf", { annee: 2024 }));
  await expect(page.getByRole("alert").filter({ hasText: "Le document n’a pas été créé" })).toContainText(
    "Aucune cotisation n’a été payée pour cette année",
  );
  await expectNoAxeFault(page);
});

test("an unpaid instalment is never said « à jour »", async ({ page, db }) => {
  const household = await aHousehold(db);
  await instalment(db, household, { dueOn: "2026-01-05", cents: 5_000, status: "unpaid" });
  await enter(page, household.email);
  await page.goto(routes.documents);
  await expect(page.getByLabel("Que les cotisations sont à jour")).toHaveCount(0);
  await expect(page.getByText("ne peut pas dire que vos cotisations sont à jour")).toBeVisible();
});

test("a former member reads the past for five years, and has the certificat de radiation", async ({
  page,
  db,
}) => {
  await enter(page, await demoSpace(db, "A-1011"));
  await page.goto(routes.documents);
  await expect(page.getByText("Votre contrat est terminé")).toBeVisible();
  await expect(page.locator("#attestation")).toHaveCount(0);
  await expectNoAxeFault(page);
  const files = await filesOf(page);
  expect(files).toContain("/espace/documents/certificat-radiation.pdf");
  for (const address of files) await open(page, address);
  await page.goto(routeTo.document("attestation-affiliation.pdf"));
  await expect(page.getByRole("alert").filter({ hasText: "Le document n’a pas été créé" })).toContainText(
    "terminé",
  );
});

test("signed out, a document leads to sign-in and back; an unknown one does not exist", async ({
  page,
  db,
}) => {
  await page.goto(routeTo.document("echeancier.pdf"));
  await expect(page).toHaveURL(/connexion\?suite=%2Fespace%2Fdocuments%2Fecheancier\.pdf/);
  const { email } = await aHousehold(db);
  await enter(page, email);
  const request = page.context().request;
  expect((await request.get(routeTo.document("inconnu.pdf"))).status()).toBe(404);
  expect((await request.get(routeTo.published("inconnu.pdf"))).status()).toBe(404);
  expect((await request.get(routeTo.published("statuts.pdf"))).status()).toBe(200);
});

test("the documents fit a phone of 320 px", async ({ page, db }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await enter(page, await demoSpace(db, "A-1016"));
  for (const address of [routes.documents, routes.verify, routeTo.verify("0000-0000-0000-0000")]) {
    await page.goto(address);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, address).toBe(0);
  }
});
