import type { Locator, Page } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import { routes, routeTo } from "@/lib/core/routes";
import { aSentRequest } from "../request/desk-support";
import { aSpace } from "../support/space";
import { enter } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, test } from "./support/fixtures";

const mostStops = 80;

/** Goes to something as a keyboard does: one stop after the other. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is beyond ${mostStops} stops`);
}

async function open(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

test("address, bank account and archive, by keyboard alone", async ({ page, context, db }) => {
  const { accountId } = await aSpace(db);
  await enter(context, db, accountId);
  const link = (name: RegExp | string) => page.getByRole("link", { name });
  await page.goto(routes.memberHome);

  await open(page, link("Mes informations"));
  await open(page, link(/adresse postale$/));
  await type(page, "Numéro et rue", "12 rue des Lilas");
  await type(page, "Code postal", "37000");
  await type(page, "Ville", "Tours");
  await page.keyboard.press("Enter");
  await expect(page.getByText("37000 Tours")).toBeVisible();

  await open(page, link("Comptes bancaires"));
  await open(page, link(/le compte de mes remboursements$/));
  await type(page, "IBAN", "FR76 3000 6000 0112 3456 7890 189");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "il sera utilisé dans 48" })).toBeVisible();

  await open(page, link("Données et sécurité"));
  await open(page, page.getByRole("button", { name: "Préparer mon archive" }));
  await expect(page.getByRole("status").first()).toBeVisible();
});

test("a question asked and answered, by keyboard alone on both sides", async ({
  page,
  context,
  browser,
  app,
  db,
}) => {
  const { accountId, memberId } = await aSpace(db);
  await enter(context, db, accountId);
  const sentAt = Temporal.Now.instant();
  const answers = { subject: "contrat", text: "Quand arrive-t-elle ?" };
  const { requestId } = await aSentRequest(db, memberId, { kind: "question", answers, sentAt });
  await page.goto(routes.requests);
  await open(page, page.getByRole("link", { name: /^Question à un conseiller/ }));
  await type(page, "Votre message", "Je pars en voyage demain.");
  await open(page, page.getByRole("button", { name: "Envoyer le message" }));
  await expect(page.getByText("Je pars en voyage demain.")).toBeVisible();

  const desk = await (await browser.newContext({ baseURL: app })).newPage();
  await enterStaff(desk.context(), db, { name: "Nadia Guichet" });
  await desk.goto(routeTo.deskRequest(requestId));
  await open(desk, desk.getByRole("button", { name: "Prendre cette demande" }));
  await expect(desk.getByText("La demande est entre vos mains.")).toBeVisible();
  await open(desk, desk.locator("summary", { hasText: "Répondre à la question" }));
  await type(desk, "Votre réponse", "Elle est déjà dans votre espace.");
  await open(desk, desk.getByRole("button", { name: "Envoyer la réponse" }));
  await expect(desk.getByText("Votre réponse est envoyée.")).toBeVisible();

  await page.goto(routeTo.request(requestId));
  await expect(page.getByText("Elle est déjà dans votre espace.")).toBeVisible();
  await desk.context().close();
});
