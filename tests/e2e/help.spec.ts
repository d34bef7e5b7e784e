import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { makePreview } from "@/lib/help/preview";
import { aDraft } from "../help/support";
import { anAccount, goodPassword } from "../support/people";
import { aFormerAddress, aHelpPage } from "./support/a-help-page";
import { expect, expectNoAxeFault, signIn, test } from "./support/fixtures";
import { valuesOf } from "./support/values-of";

const guide = (page: Page) => page.getByRole("complementary", { name: "Guide pas à pas" });

test("the help lists its pages by theme, and each leads back to its theme", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/aide");
  await page.getByRole("link", { name: "Changer d’adresse ou de téléphone" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changer d’adresse ou de téléphone");
  const trail = page.getByRole("navigation", { name: "Fil d’Ariane" });
  await expect(trail.getByRole("link", { name: "Changer quelque chose" })).toHaveAttribute(
    "href",
    "/aide#changements",
  );
  await expect(page.getByText("Mise à jour le")).toBeVisible();
  await page.getByRole("navigation", { name: "Sur cette page" }).getByRole("link").nth(1).press("Enter");
  await expect(page.locator(":target h2")).toBeInViewport();
  await expectNoAxeFault(page);
});

test("words typed wrong are found, marked in the answers, and said", async ({ page }) => {
  await page.goto("/aide");
  await page.getByLabel("Que cherchez-vous").fill("rembousement");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Résultats pour « remboursement »" })).toBeVisible();
  await expect(page.locator("mark").first()).toContainText(/rembours/i);
  await expectNoAxeFault(page);
  await page.getByLabel("Que cherchez-vous").fill("xyzzyx");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Aucune page ne parle de « xyzzyx »" })).toBeVisible();
  await expectNoAxeFault(page);
});

test("« Cette page vous a-t-elle aidé ? » takes a yes, or a no and why, without a script too", async ({
  page,
  browser,
  app,
  db,
}) => {
  const address = await aHelpPage(db);
  await page.goto(address);
  await page.getByRole("button", { name: "Non" }).press("Enter");
  await expect(page.getByRole("button", { name: "Je n’ai pas trouvé" })).toBeFocused();
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "Je n’ai pas compris" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Merci de votre réponse." })).toBeVisible();
  await expectNoAxeFault(page);

  const plain = await (await browser.newContext({ baseURL: app, javaScriptEnabled: false })).newPage();
  await plain.goto(address);
  await plain.getByRole("button", { name: "Oui" }).click();
  await expect(plain.getByText("Merci de votre réponse.")).toBeVisible();
  const votes = await db.execute(sql`
    select v.helped, v.reason from help_votes v join help_addresses a on a.page_id = v.page_id
    where ${address} = '/aide/' || a.slug order by v.at`);
  expect([...votes]).toEqual([
    { helped: false, reason: "not-clear" },
    { helped: true, reason: null },
  ]);
});

test("a former address leads to the page for ever, and an unknown one says what to do", async ({
  page,
  request,
  db,
}) => {
  const address = await aHelpPage(db);
  const former = await aFormerAddress(db, address);
  for (const _visit of ["first", "kept"]) {
    const answer = await request.get(former, { maxRedirects: 0 });
    expect([answer.status(), valuesOf(answer, "location")]).toEqual([308, [address]]);
  }

  const unknown = await page.goto("/aide/nulle-part");
  expect(unknown?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cette page d’aide n’existe pas");
  await expectNoAxeFault(page);
});

test("a preview shows a draft to who has its link, and nothing to who has not", async ({ page, db }) => {
  const draft = await aDraft(db);
  const secret = await makePreview(db, { ...draft, now: Temporal.Now.instant() });
  const answer = await page.goto(`/aide/apercu/${secret}`);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(draft.content.title);
  await expect(page.getByText("Ceci est un brouillon")).toBeVisible();
  await expectNoAxeFault(page);
  expect((await page.goto(`/aide/apercu/${"x".repeat(43)}`))?.status()).toBe(404);
  await expectNoAxeFault(page);
});

test("« Fais-le avec moi » keeps the steps beside the real form, until they are closed", async ({
  page,
  db,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(await aHelpPage(db));
  await page.getByRole("link", { name: "Fais-le avec moi" }).press("Enter");
  await expect(page).toHaveURL(/creer-mon-espace$/);
  await expect(guide(page)).toContainText("Étape 1 sur 3");
  await expect(guide(page).getByRole("status")).toContainText("Étape 1 sur 3");
  await expect(guide(page).locator(":focus")).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "Numéro d’adhésion" })).toBeInViewport({ ratio: 1 });
  await expectNoAxeFault(page);

  await guide(page).getByRole("button", { name: "Suivante" }).press("Enter");
  await guide(page).getByRole("checkbox", { name: "Indiquez votre numéro" }).press("Space");
  await expect(guide(page).getByRole("status")).toContainText("Étape 3 sur 3");
  await page.reload();
  await expect(guide(page).getByRole("checkbox", { checked: true })).toHaveCount(1);

  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  await expect(guide(page)).toContainText("Étape 3 sur 3");
  await guide(page).getByRole("button", { name: "Fermer le guide" }).press("Enter");
  await expect(guide(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(guide(page)).toHaveCount(0);
});

/** Whether what has the focus is behind the guide. */
const isHidden = () => {
  const [focused, sheet] = [document.activeElement!, document.querySelector("aside")!];
  const behind = focused.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top;
  return behind && !sheet.contains(focused);
};

test("on a phone the guide is one line that hides no field, and unfolds", async ({ page, db }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(await aHelpPage(db));
  await page.getByRole("link", { name: "Fais-le avec moi" }).click();
  await expect(page).toHaveURL(/creer-mon-espace$/);
  const fold = guide(page).getByRole("button", { name: /^Étape 1 sur 3/ });
  await expect(fold).toHaveAttribute("aria-expanded", "false");
  for (let field = 0; field < 12; field += 1) {
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(isHidden), { message: `field ${field}` }).toBe(false);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoAxeFault(page);
  await fold.press("Enter");
  await expect(guide(page).getByRole("button", { name: "Fermer le guide" })).toBeVisible();
  await expectNoAxeFault(page);
});

test("without a script, « Fais-le avec moi » opens the form", async ({ browser, app, db }) => {
  const page = await (await browser.newContext({ baseURL: app, javaScriptEnabled: false })).newPage();
  await page.goto(await aHelpPage(db));
  await page.getByRole("link", { name: "Fais-le avec moi" }).click();
  await expect(page.getByLabel("Numéro d’adhésion")).toBeVisible();
});
