import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { freePort } from "@/db/embedded";
import { helpPages } from "@/db/schema";
import { routeTo } from "@/lib/core/routes";
import { startWeb } from "@/scripts/stack";
import { aDraft } from "../help/support";
import { enterStaff } from "./support/enter-staff";
import { expect, test } from "./support/fixtures";
import { givenSettings } from "./support/given-settings";
import { home } from "./support/stack";

const heldText = async (db: Db, id: string) => {
  const [row] = await db.select({ content: helpPages.content }).from(helpPages).where(eq(helpPages.id, id));
  return JSON.stringify(row?.content);
};

test("the server killed with -9 while somebody types: the last save is there, the rest waits in the page", async ({
  browser,
  db,
}) => {
  test.setTimeout(120_000);
  const { pageId } = await aDraft(db);
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const start = () => startWeb({ ...givenSettings(), APP_URL: app }, port, `${home}/killed-${port}.log`);
  let server = await start();
  const context = await browser.newContext({ baseURL: app });
  await enterStaff(context, db, { name: "Inès Rédactrice", role: "editor" });
  await context.addCookies((await context.cookies()).map((cookie) => ({ ...cookie, domain: "localhost" })));
  const page = await context.newPage();
  await page.goto(routeTo.staffHelpPage(pageId));
  const text = page.getByRole("textbox", { name: "Texte", exact: true });
  await text.press("Control+End");
  const answered = page.waitForResponse((answer) => answer.url().endsWith("/brouillon"));
  await page.keyboard.type(" Avant la coupure.");
  await answered;
  await page.keyboard.type(" Pendant la coupure.");
  await server.stop("SIGKILL");

  expect(await heldText(db, pageId)).toContain("Avant la coupure.");
  await expect(page.getByText(/Pas enregistré\s: nouvel essai dans/)).toBeVisible();
  await expect(text).toContainText("Avant la coupure. Pendant la coupure.");
  await page.keyboard.type(" Après.");
  server = await start();
  // The page tries again by itself.
  await expect(page.getByText(/^Enregistré à/)).toBeVisible({ timeout: 60_000 });
  expect(await heldText(db, pageId)).toContain("Avant la coupure. Pendant la coupure. Après.");
  const again = await context.newPage();
  await again.goto(routeTo.staffHelpPage(pageId));
  await expect(again.getByRole("textbox", { name: "Texte", exact: true })).toContainText("Après.");
  await server.stop();
  await context.close();
});
