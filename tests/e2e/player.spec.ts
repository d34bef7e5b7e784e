import type { Page } from "@playwright/test";
import { aHelpPage, stepsOfHelp } from "./support/a-help-page";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

const player = (page: Page) => page.getByRole("group", { name: /^Animation/ });
const caption = (page: Page, step: number) =>
  expect(player(page)).toContainText(new RegExp(`Étape ${step} sur 3.*${stepsOfHelp[step - 1]}`));
const button = (page: Page, name: string) => player(page).getByRole("button", { name });
const start = (page: Page) => page.getByRole("button", { name: "Lancer l’animation" }).press("Enter");
/** The time that any step stays, and a little more. */
const aStep = "00:15";

/** The pictures that the page asked for, by their step. */
function picturesAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, step] = request.url().match(/\/tutoriels\/[\w-]+\/([a-z-]+?)-(?:phone|desktop)/) ?? [];
    if (step) asked.push(step);
  });
  return asked;
}

test("it plays from a press to the last step, then offers to see it again; nothing is fetched before", async ({
  page,
  db,
}) => {
  await page.clock.install();
  const asked = picturesAsked(page);
  await page.goto(await aHelpPage(db));
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await expectNoAxeFault(page, "no-preference");

  await start(page);
  await expect(player(page)).toBeFocused();
  await caption(page, 1);
  await expect(player(page).getByRole("img", { name: "L’écran de l’étape 1" })).toBeVisible();
  expect(asked).toEqual(["lien", "numero"]);
  await expect(player(page).locator("[aria-live=off]")).toBeVisible();
  await page.clock.fastForward(aStep);
  await caption(page, 2);
  await page.clock.fastForward(aStep);
  await caption(page, 3);
  await page.clock.fastForward(aStep);
  await expect(button(page, "Revoir")).toBeVisible();
  await caption(page, 3);
  await expectNoAxeFault(page, "no-preference");
  await button(page, "Revoir").press("Enter");
  await caption(page, 1);
});

test("keys and buttons lead it, at the speed that one likes, and it waits while its tab is hidden", async ({
  page,
  db,
}) => {
  await page.clock.install();
  await page.goto(await aHelpPage(db));
  await start(page);
  await page.keyboard.press("Space");
  await expect(button(page, "Lecture")).toBeVisible();
  await expect(player(page).locator("[aria-live=polite]")).toBeVisible();
  await page.clock.fastForward(aStep);
  await caption(page, 1);
  await expectNoAxeFault(page, "no-preference");

  await page.keyboard.press("ArrowRight");
  await caption(page, 2);
  await page.keyboard.press("ArrowLeft");
  await caption(page, 1);
  await page.keyboard.press("End");
  await caption(page, 3);
  await page.keyboard.press("Home");
  await caption(page, 1);
  await expect(button(page, "Précédente")).toHaveAttribute("aria-disabled", "true");
  await button(page, "Suivante").press("Space");
  await caption(page, 2);
  await page.getByLabel("Vitesse").selectOption("2×");
  await page.getByLabel("Vitesse").press("ArrowUp");
  await caption(page, 2);

  await button(page, "Lecture").press("Enter");
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(button(page, "Lecture")).toBeVisible();
  await page.getByRole("link", { name: "les mentions" }).focus();
  await page.keyboard.press("ArrowRight");
  await caption(page, 2);
});

test("with less motion asked for, one steps through still pictures", async ({ page, db }) => {
  await page.clock.install();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(await aHelpPage(db));
  await page.getByRole("button", { name: "Voir les étapes une à une" }).press("Enter");
  await caption(page, 1);
  await page.clock.fastForward(aStep);
  await caption(page, 1);
  for (const name of ["Pause", "Lecture"]) await expect(button(page, name)).toHaveCount(0);
  await button(page, "Suivante").press("Enter");
  await caption(page, 2);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expectNoAxeFault(page);
});

test("it waits for a slow picture, and says what a missing one shows", async ({ page, db }) => {
  await page.clock.install();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/tutoriels\/.*lien/, async (route) => {
    await held;
    await route.abort();
  });
  await page.goto(await aHelpPage(db));
  await start(page);
  await caption(page, 1);
  await page.clock.fastForward(aStep);
  await caption(page, 1);
  release();
  await expect(player(page).getByText("L’écran de l’étape 1", { exact: true })).toBeVisible();
  await expectNoAxeFault(page, "no-preference");
  await page.clock.fastForward(aStep);
  await caption(page, 2);
});

test("without a script the steps are a list, unfolded, with their pictures", async ({ browser, app, db }) => {
  const page = await (await browser.newContext({ baseURL: app, javaScriptEnabled: false })).newPage();
  await page.goto(await aHelpPage(db));
  await expect(page.getByRole("button", { name: "Lancer l’animation" })).toBeHidden();
  for (const sentence of stepsOfHelp)
    await expect(page.getByRole("listitem").filter({ hasText: sentence })).toBeVisible();
  await expect(page.getByRole("img", { name: "L’écran de l’étape 2" })).toBeVisible();
});

test("the text version says what the animation says, fits a phone, and is what is printed", async ({
  page,
  db,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(await aHelpPage(db));
  const steps = page.locator(".text-version li");
  await expect(steps.first()).toBeHidden();
  await page.getByText("Je consulte la version texte").click();
  await expect(steps).toContainText(stepsOfHelp);
  await page.getByRole("button", { name: "Lancer l’animation" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoAxeFault(page);
  await page.getByText("Je consulte la version texte").click();
  await page.emulateMedia({ media: "print" });
  await expect(steps.first()).toBeVisible();
  await expect(player(page)).toBeHidden();
});
