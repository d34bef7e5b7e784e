import type { BrowserContext, Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import { openDb } from "@/db/client";
import { freePort } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { startStaffSession } from "@/lib/staff/sessions";
import { ensureDatabase, type Running, startWeb } from "@/scripts/stack";
import { aStaffPerson } from "../staff/support";
import { expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, refusal, test } from "./support/fixtures";
import { home } from "./support/stack";

let db: ReturnType<typeof openDb>;
let web: Running;
let app: string;

/** A database of its own: a notice is on every page of everybody. */
test.beforeAll(async () => {
  const own = process.env as Record<string, string>;
  const url = await ensureDatabase(own.DATABASE_URL ?? "", "avis");
  await migrateDatabase(url);
  db = openDb(url, { max: 2 });
  const port = await freePort();
  app = `http://localhost:${port}`;
  web = await startWeb({ ...own, APP_URL: app, DATABASE_URL: url }, port, `${home}/notice-web.log`);
});
test.afterAll(async () => {
  await web.stop();
  await db.close();
});

async function enterAsAdministrator(context: BrowserContext) {
  const now = Temporal.Now.instant();
  const { staffId } = await aStaffPerson(db, { role: "administrator", at: now });
  const value = await startStaffSession(db, staffId, now);
  await context.addCookies([{ name: "equipe", value, url: app, httpOnly: true }]);
}

const text = "Le paiement en ligne s’arrête ce soir de 20 h à 21 h. Rien d’autre ne change.";
const pages = ["/", "/aide", "/contact", "/mot-de-passe-oublie", "/connexion", "/equipe"];
const banner = (page: Page) => page.getByRole("status").filter({ hasText: text });

async function write(page: Page, until: string) {
  await page.getByLabel("Texte").fill(text);
  await page.getByLabel("Jour", { exact: true }).first().fill("2026-01-01");
  await page.getByLabel("Heure de Paris", { exact: true }).first().fill("08:00");
  await page.getByLabel("Jour", { exact: true }).last().fill(until);
  await page.getByLabel("Heure de Paris", { exact: true }).last().fill("21:00");
}

test("a notice is seen before it is set, then is read on every page within a minute, and leaves them as fast", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await enterAsAdministrator(plain);
  const bare = await plain.newPage();
  await bare.goto(`${app}/equipe/etat`);
  await bare.getByText("Écrire un avis").click();
  await write(bare, "2026-01-01");
  await bare.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(banner(bare)).toBeVisible();
  await expect(bare.getByLabel("Texte")).toHaveValue(text);
  await bare.getByRole("button", { name: "Afficher cet avis" }).click();
  await expect(refusal(bare)).toContainText("Cette fin est déjà passée.");
  await write(bare, "2099-12-31");
  await bare.getByRole("button", { name: "Afficher cet avis" }).click();
  await expect(bare.getByText("L’avis est enregistré.")).toBeVisible();
  await plain.close();

  const set = performance.now();
  for (const path of pages) await expect.poll(() => said(path), { timeout: 60_000, message: path }).toBe(1);
  console.log(`a notice is on ${pages.length} pages, kept ones included, ${seconds(set)} s after it was set`);
  await page.goto(`${app}/aide`);
  await expect(banner(page)).toBeVisible();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await enterAsAdministrator(page.context());
  await page.goto(`${app}/equipe/etat`);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  await page.getByRole("button", { name: "Retirer cet avis" }).click();
  await expect(page.getByText("L’avis est retiré.")).toBeVisible();
  const withdrawn = performance.now();
  for (const path of pages) await expect.poll(() => said(path), { timeout: 60_000, message: path }).toBe(0);
  console.log(`it has left them ${seconds(withdrawn)} s after it was withdrawn`);
});

const seconds = (since: number) => Math.round((performance.now() - since) / 1_000);

/** How many notices a page shows, before any script. A kept page brings the policy of the scripts of its own. */
async function said(path: string): Promise<number> {
  const answer = await fetch(`${app}${path}`);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const body = html.replace(/<script[\s\S]*?<\/script>/g, "");
  return body.split(text).length - 1;
}
