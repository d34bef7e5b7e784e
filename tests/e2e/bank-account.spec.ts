import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { bankAccounts, contracts } from "@/db/schema";
import { applyBankAccount } from "@/lib/bank-account/apply-bank-account";
import { anAccount, goodPassword } from "../support/people";
import { ageProof } from "./support/age-proof";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, linkIn, mailFor, refusal, test } from "./support/fixtures";

const iban = "FR7630006000011234567890189";
const spaced = "FR76 3000 6000 0112 3456 7890 189";
const masked = "IBAN qui commence par FR76 et finit par 0189";

const panel = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, level: 2 }) });
const reimbursements = (page: Page) => panel(page, "Pour vos remboursements");
const contributions = (page: Page) => panel(page, "Pour vos cotisations");

/** Stands for the passing of 48 hours: the job of each account that waits is due. */
async function letTwoDaysPass(db: Db, memberId: string) {
  const waiting = await db.select().from(bankAccounts).where(eq(bankAccounts.memberId, memberId));
  const later = Temporal.Now.instant().add({ hours: 49 });
  for (const { id } of waiting) await applyBankAccount(db, { memberId, bankAccountId: id }, later);
}

test("an account is given, its wrong key told, then cancelled from its e-mail by somebody not signed in", async ({
  page,
  context,
  browser,
  app,
  db,
}) => {
  const account = await anAccount(db);
  await enter(context, db, account.id);
  await page.goto("/espace/banque");
  await expectNoAxeFault(page);
  await ageProof(db, account.id);
  await reimbursements(page)
    .getByRole("link", { name: /^Ajouter/ })
    .press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirmez que c’est vous");
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByLabel("Mot de passe", { exact: true }).press("Enter");

  await expect(page).toHaveURL(/banque\/remboursements$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Le compte de mes remboursements");
  await page.getByLabel("IBAN").fill("FR76 3000 6000 0112 3456 7890 188");
  await page.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await expect(refusal(page)).toContainText("La clé de cet IBAN ne correspond pas");
  await expect(page.getByLabel("IBAN")).toHaveValue("FR76 3000 6000 0112 3456 7890 188");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await ageProof(db, account.id);
  await page.getByLabel("IBAN").fill(spaced);
  await page.getByRole("button", { name: "Enregistrer ce compte" }).click();
  await expect(refusal(page)).toContainText("plus de 10 minutes");
  await expect(page.getByLabel("IBAN")).toHaveValue(spaced);
  await page.getByLabel("Votre mot de passe").fill(goodPassword);
  await page.getByRole("button", { name: "Enregistrer ce compte" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "il sera utilisé dans 48" })).toBeVisible();
  await expect(reimbursements(page)).toContainText(masked);
  expect((await page.content()).replace(/\s/g, "")).not.toContain(iban.slice(4, -4));
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  const mail = await mailFor(account.email, /^Un nouveau compte bancaire/);
  expect(`${mail.text} ${mail.html}`).not.toMatch(/FR76|0189|Sentinelle<\/dd>/);
  const other = await (await browser.newContext({ baseURL: app })).newPage();
  await other.goto(linkIn(mail));
  await expect(other).toHaveURL(/annuler-mon-compte-bancaire$/);
  await expectNoAxeFault(other);
  await other.getByRole("button", { name: "Annuler ce compte bancaire" }).press("Enter");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ce compte bancaire est annulé");
  await expectNoAxeFault(other);
  await other.goto(linkIn(mail));
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^Ce lien .*n’est plus valable$/);
  await expect(other.getByRole("main").getByRole("link", { name: "Ouvrir mon espace" })).toHaveAttribute(
    "href",
    "/espace/banque",
  );
  await other.context().close();

  await reimbursements(page)
    .getByRole("button", { name: "Annuler ce compte pour vos remboursements" })
    .click();
  await expect(page.getByRole("status").filter({ hasText: "n’attendait plus" })).toBeVisible();
  await expect(reimbursements(page)).not.toContainText(masked);
});

test("without JavaScript: a mandate is read, signed, and found again once its account is in use", async ({
  browser,
  app,
  db,
}) => {
  const { id, member, email } = await anAccount(db);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  await enter(context, db, id);
  const page = await context.newPage();
  await page.goto("/espace/banque/prelevements");
  await expect(page.getByRole("heading", { name: "Votre mandat de prélèvement SEPA" })).toBeVisible();
  const rum = (await page.getByText(/^MGAS-[\dA-F-]{24}$/).textContent())!;
  await page.getByLabel("IBAN").fill(spaced);
  await page.getByRole("button", { name: "Signer et enregistrer ce compte" }).click();
  await expect(refusal(page)).toContainText("Cochez la case pour signer le mandat");
  await expect(page.getByLabel("IBAN")).toHaveValue(spaced);
  await page.getByLabel("J’ai lu ce mandat et je le signe.").check();
  await page.getByRole("button", { name: "Signer et enregistrer ce compte" }).click();
  await expect(contributions(page)).toContainText("Votre compte attend");

  await letTwoDaysPass(db, member.id);
  await page.goto("/espace/banque");
  await expect(contributions(page)).toContainText("Vos cotisations y sont prélevées");
  await page.getByText("Votre mandat de prélèvement SEPA").click();
  await expect(contributions(page).getByText(rum)).toBeVisible();
  const signed = contributions(page).locator("details");
  await expect(signed).toContainText("DébiteurOdile Sentinelle");
  await expect(signed).toContainText(masked);
  await mailFor(email, /^Votre nouveau compte bancaire est utilisé/);
  await context.close();
});

test("who is paid for by an employer is asked for no account to debit", async ({ page, context, db }) => {
  const { id, member } = await anAccount(db);
  const compulsory = { nature: "collectif-obligatoire" as const };
  await db.update(contracts).set(compulsory).where(eq(contracts.memberId, member.id));
  await enter(context, db, id);
  await page.goto("/espace/banque/prelevements");

  await expect(page).toHaveURL(/espace\/banque$/);
  await expect(contributions(page)).toContainText("vous n’avez rien à donner ici");
});
