import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { addJob } from "@/lib/core/jobs";
import { expectNoSideScroll } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, expectNoAxeFault, test } from "./support/fixtures";

test("an administrator sees at once what to look at, then each part of the service, and asks again", async ({
  page,
  context,
  db,
}) => {
  await enterStaff(context, db, { name: "Solène Garde", role: "administrator" });
  const key = crypto.randomUUID();
  await addJob(db, "forget-expired", {}, { key, runAt: Temporal.Now.instant().add({ hours: 9 }) });
  await db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'Outage 421'
    where key = ${key}`);

  await page.goto("/equipe/accueil");
  await page.getByRole("link", { name: "Voir l’état du service" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("État du service");
  const verdict = page.getByRole("region", { name: "En un mot" });
  await expect(verdict).toContainText("À surveiller");
  await expect(verdict.getByRole("listitem").filter({ hasText: /abandonnée/ })).toHaveCount(1);
  const part = (title: string) =>
    page.locator("section").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  await expect(part("Tâches")).toContainText("À surveiller");
  await expect(part("Tâches")).toContainText("forget-expired");
  await expect(part("Tâches")).toContainText("Outage 421");
  await expect(part("Base de données").getByText("Bien", { exact: true })).toBeVisible();
  await expect(part("Base de données")).toContainText("Toutes faites");
  await expect(part("Documents et captcha")).toContainText("Répond");
  await expect(part("Flux du système de gestion")).toContainText("Lignes lues");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await db.execute(sql`delete from graphile_worker._private_jobs where key = ${key}`);
  await page.getByRole("link", { name: "Actualiser" }).focus();
  await page.keyboard.press("Enter");
  await expect(part("Tâches")).not.toContainText("Outage 421");
});

test("without JavaScript it is read as well; an adviser and an editor do not know that it exists", async ({
  browser,
  app,
  db,
}) => {
  const seenBy = async (role: "administrator" | "adviser" | "editor") => {
    const context = await browser.newContext({ baseURL: app, javaScriptEnabled: false });
    await enterStaff(context, db, { name: "Camille Rôle", role });
    const page = await context.newPage();
    const status = (await page.goto("/equipe/etat"))?.status();
    const parts = await page.getByRole("term").count();
    const inNav = await page.getByRole("link", { name: "État", exact: true }).count();
    await context.close();
    return { status, parts: parts > 20, inNav };
  };
  expect(await seenBy("administrator")).toEqual({ status: 200, parts: true, inNav: 1 });
  expect(await seenBy("adviser")).toEqual({ status: 404, parts: false, inNav: 0 });
  expect(await seenBy("editor")).toEqual({ status: 404, parts: false, inNav: 0 });
});
