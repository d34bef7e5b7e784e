import type { BrowserContext, Page } from "@playwright/test";
import { mutual } from "@/lib/core/mutual";
import { aCardHolder, anUnpaid } from "../card/support";
import { anAccount, goodPassword } from "../support/people";
import { expect, expectNoAxeFault, refusal, signIn, test } from "./support/fixtures";

const household = [
  { firstName: "Odile", lastName: "de L’Exemple-d’Outre-Fiction", nir: "2550814168025" },
  { firstName: "Anne-Élisabeth Maëlys", nir: "255082A168025" },
  { firstName: "Bébé" },
];
const nirShown = "2\u00a055\u00a008\u00a014\u00a0168\u00a0025\u00a038";
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);

async function openSpace(page: Page, email: string, path = "/espace/carte") {
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  await page.goto(path);
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const personLine = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });
const front = (page: Page) => page.getByRole("region", { name: "Recto" });

test("the card of a household reads as a table at every width, front and back", async ({ page, db }) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ma carte de tiers payant");
  for (const label of ["Numéro AMC", "Type de convention", "Critère secondaire de routage (CSR)"])
    await expect(front(page).getByRole("term").filter({ hasText: label })).toBeVisible();
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(front(page).getByRole("row")).toHaveCount(4);
    await expect(front(page).getByRole("columnheader")).toHaveCount(15);
    await expect(personLine(page, "Odile").getByRole("cell")).toHaveCount(14);
    await expect(personLine(page, "Odile")).toContainText(nirShown);
    expect(await sidewaysScroll(page), `${width} px`).toBe(0);
    await expectNoAxeFault(page);
  }
  await expect(personLine(page, "Bébé")).toContainText("Pas encore de numéro");
  await expect(page.getByRole("region", { name: "Verso" })).toContainText("prise en charge à demander");
});

test("the PDF is one press away", async ({ page, db }) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  const file = await page.request.get("/espace/documents/carte.pdf");

  await expect(page.getByRole("link", { name: "Télécharger en PDF" })).toHaveAttribute("href", /carte\.pdf$/);
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("without a valid card, the page says why and what to do", async ({ browser, app, db }) => {
  const late = await aCardHolder(db);
  await anUnpaid(db, late.member.id, inDays(-60), inDays(-45));
  const toCome = await anAccount(db, { person: { effectiveOn: inDays(365) } });
  const ended = await anAccount(db, { person: { endedOn: "2026-02-28" } });
  const states = [
    { ...toCome, title: "Votre carte n’est pas encore valable" },
    { ...ended, title: "Vous n’avez plus de carte valable" },
    { ...late, title: "Votre carte attend le paiement d’une cotisation" },
    { ...(await anAccount(db)), title: "Votre carte est en préparation" },
  ];
  for (const { email, title } of states) {
    const page = await (await browser.newContext({ baseURL: app })).newPage();
    await openSpace(page, email);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.getByRole("link", { name: "Présenter au comptoir" })).toHaveCount(0);
    await expectNoAxeFault(page);
    await page.goto("/espace/carte/comptoir");
    await expect(page).toHaveURL(/espace\/carte$/);
    await page.context().close();
  }
});

test("at the counter: black on white in both themes, nothing but the card and a way back", async ({
  page,
  db,
}) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  await page.getByRole("link", { name: "Présenter au comptoir" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/comptoir$/);

  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(1);
  await expect(page.getByRole("img", { name: /^DataMatrix/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(mutual.name);
  await expect(page.getByText("Contrat responsable")).toBeAttached();
  await expectNoAxeFault(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const colours = await page.getByText("Numéro d’adhérent").evaluate((item) => {
      const sheet = item.closest("main > div")!;
      return [getComputedStyle(item).color, getComputedStyle(sheet).backgroundColor];
    });
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByText("Période de validité")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("img", { name: /^DataMatrix/ })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);
  await page.getByRole("link", { name: "Revenir à ma carte" }).press("Enter");
  await expect(page).toHaveURL(/carte$/);
});

test("on paper there is the card, and no button", async ({ page, db }) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  await page.emulateMedia({ media: "print" });

  await expect(personLine(page, "Odile")).toBeVisible();
  for (const name of ["Présenter au comptoir", "Partager"])
    await expect(page.getByRole("link", { name })).toBeHidden();
  await expect(page.getByRole("button", { name: "Créer un lien" })).toBeHidden();
});

async function shareLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Créer un lien" }).press("Enter");
  await expect(page.getByText("Votre lien est prêt.")).toBeVisible();
  return page.getByLabel("Lien à transmettre").inputValue();
}

test("a shared link shows the card to somebody else, and its owner sees that it was opened", async ({
  page,
  browser,
  db,
}) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  const link = await shareLink(page);
  expect(link).toMatch(/\/carte-partagee\/[\w-]{43}$/);
  await expectNoAxeFault(page);

  const other = await (await browser.newContext()).newPage();
  const answer = await other.goto(link);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(personLine(other, "Odile")).toContainText(nirShown);
  await expect(other.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const metadata = await other.locator("head").innerHTML();
  for (const personal of ["Odile", "Fiction", "168"]) expect(metadata).not.toContain(personal);
  await expect(other.getByRole("link", { name: /Remboursements|Cotisations/ })).toHaveCount(0);
  await expectNoAxeFault(other);
  await other.context().close();

  const robot = await fetch(link, { headers: { "user-agent": "WhatsApp/2.23" } });
  const preview = await robot.text();
  for (const personal of ["Odile", "Fiction"]) expect(preview).not.toContain(personal);
  await page.goto("/espace/carte");
  await expect(page.getByText(/^Ouvert une fois, le/)).toBeVisible();
});

test("a link cancelled shows nothing more, as one that never was", async ({ page, browser, app, db }) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  const link = await shareLink(page);
  await page.getByRole("button", { name: /^Annuler ce lien/ }).press("Enter");
  await expect(page.getByText("ce lien ne montre plus votre carte")).toBeFocused();
  await expect(page.getByText("Aucun lien ne montre votre carte.")).toBeVisible();
  await expect(page.getByLabel("Lien à transmettre")).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  expect((await other.goto(link))?.status()).toBe(404);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne montre plus de carte");
  await expectNoAxeFault(other);
  const cancelled = await other.locator("main").innerText();
  expect((await other.goto(`${app}/carte-partagee/${"x".repeat(43)}`))?.status()).toBe(404);
  expect(await other.locator("main").innerText()).toBe(cancelled);
  await other.context().close();
});

test("five links live at once; the sixth is refused with its reason", async ({ page, db }) => {
  const { email } = await aCardHolder(db);
  await openSpace(page, email);
  for (let link = 1; link <= 5; link++) {
    await page.getByRole("button", { name: /^Créer un/ }).click();
    await expect(page.getByRole("button", { name: /^Annuler ce lien/ })).toHaveCount(link);
  }
  await page.getByRole("button", { name: /^Créer un/ }).click();

  await expect(refusal(page)).toContainText("5 liens montrent déjà votre carte");
  await expect(refusal(page)).toBeFocused();
  await expectNoAxeFault(page);
});

test("without JavaScript: the card, the counter, a link shared and cancelled", async ({
  browser,
  app,
  db,
}) => {
  const { email } = await aCardHolder(db, household);
  const page = await (
    await browser.newContext({
      javaScriptEnabled: false,
      baseURL: app,
      viewport: { width: 360, height: 740 },
    })
  ).newPage();
  await openSpace(page, email);
  await expect(personLine(page, "Odile")).toContainText(nirShown);
  await expect(page.getByRole("button", { name: /^Garder/ })).toBeHidden();
  await page.getByRole("button", { name: "Créer un lien" }).click();
  await expect(page.getByLabel("Lien à transmettre")).toBeInViewport({ ratio: 1 });
  const link = await page.getByLabel("Lien à transmettre").inputValue();
  expect((await fetch(link)).status).toBe(200);

  await page.goto("/espace/carte");
  await expect(page.getByLabel("Lien à transmettre")).toHaveCount(0);
  await page.getByRole("button", { name: /^Annuler ce lien/ }).click();
  await expect(page.getByText("Aucun lien ne montre votre carte.")).toBeInViewport();
  expect((await fetch(link)).status).toBe(404);

  await page.getByRole("link", { name: "Présenter au comptoir" }).click();
  await expect(page.getByText(nirShown)).toBeVisible();
  await page.context().close();
});

test("the space can be installed: manifest, icons of their size, a worker asked for afresh", async ({
  page,
  request,
}) => {
  await page.goto("/connexion");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await request.get(address!)).json();
  expect(manifest).toMatchObject({ start_url: "/espace", display: "standalone", lang: "fr" });
  for (const { src, sizes } of manifest.icons) {
    const icon = await (await request.get(src)).body();
    expect(`${icon.readUInt32BE(16)}x${icon.readUInt32BE(20)}`, src).toBe(sizes);
  }
  const worker = await request.get("/service-worker.js");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  expect(worker.headers()["content-type"]).toContain("javascript");
});

/** All that the browser keeps for offline use: each cache, and the addresses in it. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = names.map(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
    );
    return Object.fromEntries((await Promise.all(kept)).map((paths, n) => [names[n]!, paths]));
  });

async function keepCard(page: Page) {
  await page.getByRole("button", { name: "Garder ma carte sur cet appareil" }).press("Enter");
  await expect(page.getByText("Votre carte est gardée sur cet appareil")).toBeVisible();
}

async function endSession(context: BrowserContext) {
  await context.clearCookies({ name: "session" });
}

test("the card kept on a device opens without network, alone, even after the session ended", async ({
  page,
  context,
  db,
}) => {
  const { email } = await aCardHolder(db, household);
  await openSpace(page, email);
  await keepCard(page);
  await expectNoAxeFault(page);
  await page.goto("/espace");
  await page.goto("/espace/carte");
  const kept = await keptOn(page);
  expect(Object.keys(kept)).toEqual(["carte"]);
  const others = kept.carte!.filter((path) => !/^\/_next\/static\/.+\.(css|woff2)$/.test(path));
  expect(others.sort()).toEqual(["/espace/carte/comptoir", "/espace/carte/hors-ligne"]);

  await endSession(context);
  await context.setOffline(true);
  for (const path of ["/espace/carte", "/espace", "/connexion?suite=%2Fespace"]) {
    await page.goto(path);
    await expect(personLine(page, "Odile"), path).toContainText(nirShown);
  }
  await page.reload();
  await expect(personLine(page, "Odile")).toContainText(nirShown);
  await expect(page.getByText(/^Copie du/)).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);
  expect(await page.evaluate(() => document.fonts.check('700 1rem "Atkinson Hyperlegible"'))).toBe(true);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysScroll(page)).toBe(0);

  await page.getByRole("link", { name: "Présenter au comptoir" }).click();
  await expect(page.getByRole("img", { name: /^DataMatrix/ })).toBeVisible();
  await expect(page.getByText(nirShown)).toBeVisible();
  expect(await page.locator("script").count()).toBe(0);
  await page.getByRole("link", { name: "Revenir à ma carte" }).click();
  await expect(page.getByText(/^Copie du/)).toBeVisible();

  await context.setOffline(false);
  await page.goto("/espace/carte");
  await expect(page).toHaveURL(/connexion/);
  expect(Object.keys(await keptOn(page))).toEqual(["carte"]);
});

test("« Retirer de cet appareil » takes the copy away", async ({ page, context, db }) => {
  const { email } = await aCardHolder(db);
  await openSpace(page, email);
  await keepCard(page);
  await page.getByRole("button", { name: "Retirer de cet appareil" }).press("Enter");
  await expect(page.getByText("la carte n’est plus sur cet appareil")).toBeVisible();
  await expect(page.getByRole("button", { name: "Garder ma carte sur cet appareil" })).toBeFocused();
  expect(await keptOn(page)).toEqual({});

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vous êtes hors connexion");
  await expectNoAxeFault(page);
});

test("sign-out takes the copy away", async ({ page, context, db }) => {
  const { email } = await aCardHolder(db);
  await openSpace(page, email);
  await keepCard(page);
  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(page.getByText("La déconnexion est faite")).toBeVisible();

  await expect.poll(() => keptOn(page)).toEqual({});
  await context.setOffline(true);
  await page.goto("/espace/carte").catch(() => {});
  await expect(page.getByText(nirShown)).toHaveCount(0);
});

test("another member who signs in on the device finds nothing of the first", async ({
  page,
  context,
  db,
}) => {
  const [first, second] = [await aCardHolder(db, household), await aCardHolder(db)];
  await openSpace(page, first.email);
  await keepCard(page);
  await endSession(context);
  await signIn(page, second.email, goodPassword);
  await expect(page).toHaveURL(/espace$/);

  await expect.poll(() => keptOn(page)).toEqual({});
  await context.setOffline(true);
  await page.goto("/espace/carte");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vous êtes hors connexion");
});
