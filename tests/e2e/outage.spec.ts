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

test("PostgreSQL away: nobody is told that their session ended, and nothing typed is lost or logged", async ({
  page,
}) => {
  const { email } = await anAccount(db);
  await page.goto(app);
  await signInOn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const other = await page.context().browser()!.newPage();
  await other.goto(`${app}/connexion`);
  await db.close();
  await server.stop();

  expect((await page.goto(`${app}/espace`))?.status()).toBe(500);
  await expect(page).toHaveURL(/espace$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Nous n’arrivons pas à afficher cette page",
  );
  await expect(page.getByRole("link", { name: "01 99 00 12 34" }).first()).toBeVisible();
  await expectNoAxeFault(page);

  await other.getByLabel("Adresse e-mail", { exact: true }).fill("fuite.email@courriel.example");
  await other.getByLabel("Mot de passe", { exact: true }).fill("fuite de mot de passe");
  await other.getByRole("button", { name: "Je me connecte" }).click();
  await expect(refusal(other)).toContainText("Ce n’est pas de votre fait");
  await expect(other.getByLabel("Adresse e-mail", { exact: true })).toHaveValue(
    "fuite.email@courriel.example",
  );

  await server.restart();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
  const logs = readFileSync(logFile, "utf8");
  expect(logs).toContain("an action failed");
  for (const leak of ["fuite", email, "Sentinelle"]) expect(logs).not.toContain(leak);
  await other.close();
});

const signInOn = async (page: Page, email: string, password: string) => {
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Je me connecte" }).click();
};
