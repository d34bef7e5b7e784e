import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { type Db, openDb } from "@/db/client";
import { type EmbeddedPostgres, freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { ensureDatabase, type Running, startWeb } from "@/scripts/stack";
import { anAccount, goodPassword } from "../support/people";
import { expect, expectNoAxeFault, refusal, test } from "./support/fixtures";
import { postForm } from "./support/http-form";
import { home } from "./support/stack";

test.describe.configure({ mode: "serial" });

let server: EmbeddedPostgres;
let db: Db & { close(): Promise<void> };
let web: Running;
let app: string;
const logFile = `${home}/outage-web.log`;

/** A database of its own, to stop; and no proxy in front, as on one machine. */
test.beforeAll(async () => {
  server = await startPostgres(`${home}/outage-postgres`, ["fsync=off"]);
  const url = await ensureDatabase(server.url, "espace");
  await migrateDatabase(url);
  db = openDb(url, { max: 2 });
  const port = await freePort();
  app = `http://localhost:${port}`;
  const own = process.env as Record<string, string>;
  web = await startWeb({ ...own, APP_URL: app, DATABASE_URL: url, TRUSTED_PROXIES: "0" }, port, logFile);
});

test.afterAll(async () => {
  await web.stop();
  await db.close();
  await server.destroy();
});

test("without a proxy, what a client writes of its own address counts for nothing", async () => {
  const statuses: number[] = [];
  for (let asked = 0; asked < 21; asked++) {
    const sent = { app, clientAddress: `203.0.113.${asked}` };
    statuses.push(
      (await postForm("/mot-de-passe-oublie", { email: `${asked}@courriel.example` }, sent)).status,
    );
  }
  expect(statuses).toEqual([...Array(20).fill(303), 200]);
});

const street = "77 rue de la Panne";
const away = "Votre espace est momentanément indisponible";

test("PostgreSQL away: nobody is told that their session ended, and nothing typed is lost or logged", async ({
  page,
}) => {
  const { email } = await anAccount(db);
  await page.goto(app);
  await signInOn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const other = await page.context().browser()!.newPage();
  await other.goto(`${app}/connexion`);
  const plain = await withoutJavaScript(page);
  const address = await plain.newPage();
  await address.goto(`${app}/espace/coordonnees/adresse`);
  const stranger = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  const entrance = await stranger.newPage();
  await entrance.goto(`${app}/connexion`);
  await db.close();
  await server.stop();

  const home = await page.goto(`${app}/espace`);
  expect(home?.status()).toBe(503);
  expect(home?.headers()).toMatchObject({ "retry-after": "10", "cache-control": "no-store" });
  await expect(page).toHaveURL(/espace$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(away);
  await expect(page.getByRole("link", { name: "01 99 00 12 34" })).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "L’aide reste ouverte" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aide");

  await signInOn(other, "fuite.email@courriel.example", "fuite de mot de passe");
  await expectKeptSignIn(other);
  const posted = entrance.waitForResponse((answer) => answer.request().method() === "POST");
  await signInOn(entrance, "fuite.email@courriel.example", "fuite de mot de passe");
  expect((await posted).status()).toBe(503);
  await expectKeptSignIn(entrance);

  await address.getByLabel("Numéro et rue").fill(street);
  await address.getByLabel("Code postal").fill("75011");
  await address.getByLabel("Ville").fill("Paris");
  await address.getByRole("button", { name: "Enregistrer mon adresse" }).click();
  await expect(address.getByRole("heading", { level: 1 })).toHaveText(away);
  await address.getByRole("button", { name: "Envoyer de nouveau" }).click();
  await expect(address.getByRole("heading", { level: 1 })).toHaveText(away);
  await expectRefusedApi(page);

  await server.restart();
  await address.getByRole("button", { name: "Envoyer de nouveau" }).click();
  await expect(address.getByText(street)).toBeVisible();
  await page.goto(`${app}/espace`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
  const logs = readFileSync(logFile, "utf8");
  expect(logs).toContain("an action failed");
  for (const leak of ["fuite", email, "Sentinelle", street]) expect(logs).not.toContain(leak);
  await plain.close();
  await Promise.all([stranger.close(), other.close()]);
});

async function withoutJavaScript(page: Page) {
  const plain = await page.context().browser()!.newContext({ javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  return plain;
}

async function expectKeptSignIn(page: Page) {
  await expect(refusal(page)).toContainText("Ce n’est pas de votre fait");
  await expect(page.getByLabel("Adresse e-mail", { exact: true })).toHaveValue(
    "fuite.email@courriel.example",
  );
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("");
}

async function expectRefusedApi(page: Page) {
  const answer = await page.request.post(`${app}/api/session`, { headers: { origin: app } });
  expect(answer.status()).toBe(503);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  expect(await answer.json()).toEqual({ status: 503, code: "unavailable", title: "Service unavailable" });
}

const signInOn = async (page: Page, email: string, password: string) => {
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Je me connecte" }).click();
};
