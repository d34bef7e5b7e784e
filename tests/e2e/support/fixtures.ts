import { randomInt } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Db, openDb } from "@/db/client";

export { expect };

export type Mail = { to: string; subject: string; text: string; html: string };

type Fixtures = { db: Db; app: string };

/** A browser of its own network address, on the first server; a database to prepare people in. */
export const test = base.extend<Fixtures>({
  app: [process.env.APP_URL ?? "", { option: true }],
  baseURL: ({ app }, use) => use(app),
  extraHTTPHeaders: ({ app: _app }, use) => use({ "x-forwarded-for": anAddress() }),
  db: async ({ app: _app }, use) => {
    const db = openDb(process.env.DATABASE_URL ?? "", { max: 2 });
    await use(db);
    await db.close();
  },
});

export const anAddress = () => `198.18.${randomInt(256)}.${randomInt(256)}`;

/** The e-mails that reached an address, the newest first. */
export async function mailsFor(address: string): Promise<Mail[]> {
  const mails: Mail[] = await (await fetch(`${process.env.MAILBOX_URL}/api/mails`)).json();
  return mails.filter(({ to }) => to.toLowerCase().includes(address.toLowerCase()));
}

/** Waits for an e-mail of a subject to reach an address. */
export async function mailFor(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    found = (await mailsFor(address)).find((mail) => subject.test(mail.subject));
    expect(found, `an e-mail ${subject} for ${address}`).toBeDefined();
  }).toPass({ timeout: 20_000, intervals: [100] });
  return found!;
}

/** The one-use link of an e-mail. */
export const linkIn = (mail: Mail): string => mail.text.match(/http:\/\/\S+\/lien\/\S+/)![0];

/** « Je ne suis pas un robot », ticked and solved. */
export async function solveCaptcha(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Je ne suis pas un robot" }).press("Space");
  await expectCaptchaSolved(page);
}

export const expectCaptchaSolved = (page: Page) =>
  expect(page.locator('input[name="captcha"]')).toHaveValue(/^[\w+/=]{100,}$/);

/** The summary of a refused form. */
export const refusal = (page: Page) => page.locator("form").getByRole("alert");

type Motion = "reduce" | "no-preference";

/** WCAG 2.2 AA and best practices; then, in the dark, what the dark can change: contrast. */
export async function expectNoAxeFault(page: Page, motion: Motion = "reduce"): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // A page reached by a link takes its title a moment after its text.
  await expect(page).toHaveTitle(/./);
  await showIn(page, "light", motion);
  expect(await faults(axe(page).withTags(tags))).toEqual([]);
  await showIn(page, "dark", motion);
  expect(await faults(axe(page).withRules(["color-contrast", "link-in-text-block"]))).toEqual([]);
}

/** The page in this theme, its colours settled: asked of the browser, a theme reaches the page a moment later. */
async function showIn(page: Page, colorScheme: "light" | "dark", motion: Motion): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: motion });
  const isShown = ([scheme, reduced]: string[]) =>
    matchMedia(`(prefers-color-scheme: ${scheme}) and (prefers-reduced-motion: ${reduced})`).matches;
  await expect.poll(() => page.evaluate(isShown, [colorScheme, motion])).toBe(true);
  await settled(page);
}

/** In the page itself, since there are no frames, and told of faults alone: half the time. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);

/** Colours that are still changing are nobody's choice. No frame is waited for: a page that nobody sees draws none. */
const settled = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      const isEndless = animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
      if (isEndless) animation.cancel();
      else animation.finish();
    }
  });

async function faults(analysis: AxeBuilder): Promise<string[]> {
  const { violations } = await analysis.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/connexion");
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Je me connecte" }).click();
}
