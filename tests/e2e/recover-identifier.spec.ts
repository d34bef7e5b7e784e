import type { Page } from "@playwright/test";
import { aMember, anAccount } from "../support/people";
import {
  expect,
  expectCaptchaSolved,
  expectNoAxeFault,
  mailFor,
  refusal,
  solveCaptcha,
  test,
} from "./support/fixtures";

type Typed = { membershipNumber: string; nir: string; bornOn: string };

async function ask(page: Page, { membershipNumber, nir, bornOn }: Typed) {
  await page.goto("/adresse-e-mail-oubliee");
  await page.getByLabel("Numéro d’adhésion").fill(membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(nir);
  await page.getByLabel("Date de naissance").fill(bornOn);
  await solveCaptcha(page);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON IDENTIFIANT" }).click();
}

test("three facts show the address in its place, and its owner is told", async ({ page, db }) => {
  const { member, email } = await anAccount(db);
  await page.goto("/");
  await page.getByRole("link", { name: "ADRESSE E-MAIL OUBLIÉE ?" }).first().click();
  await expect(page).toHaveURL(/adresse-e-mail-oubliee$/);
  await expectNoAxeFault(page);
  await ask(page, { ...member, bornOn: "14/08/1955" });

  const zone = page.getByRole("status").filter({ hasText: "L’adresse e-mail de votre espace" });
  await expect(zone).toContainText(email);
  await expect(zone).toBeFocused();
  await expectNoAxeFault(page);
  await mailFor(email, /identifiant/i);
  await zone.getByRole("link", { name: "Me connecter" }).click();
  await expect(page).toHaveURL(/connexion$/);
});

test("the whole journey by keyboard alone", async ({ page, db }) => {
  const { member, email } = await anAccount(db);
  await page.goto("/adresse-e-mail-oubliee");
  await expect(page.getByRole("checkbox", { name: "Je ne suis pas un robot" })).toBeVisible();
  await page.getByLabel("Numéro d’adhésion").focus();
  await page.keyboard.type(member.membershipNumber);
  for (const typed of [member.nir, "14081955"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expectCaptchaSolved(page);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("status").filter({ hasText: email })).toBeFocused();
});

test("a wrong date of birth says which facts to check, and keeps what was typed", async ({ page, db }) => {
  const { member } = await anAccount(db);
  await ask(page, { ...member, bornOn: "15/08/1955" });

  await expect(refusal(page)).toContainText("ou la date de naissance ne correspondent pas");
  await expect(page.getByLabel("Date de naissance")).toHaveValue("15/08/1955");
  await expect(page.getByLabel("Numéro d’adhésion")).toHaveValue(member.membershipNumber);
  await expectNoAxeFault(page);
});

test("a date that does not exist is said not to exist", async ({ page, db }) => {
  const { member } = await anAccount(db);
  await ask(page, { ...member, bornOn: "31/02/1955" });

  await expect(page.getByLabel("Date de naissance")).toHaveAccessibleDescription(/Cette date n’existe pas/);
  await expect(refusal(page)).toBeFocused();
});

test("a member without a space is led to its creation", async ({ page, db }) => {
  const member = await aMember(db);
  await ask(page, { ...member, bornOn: "14/08/1955" });

  await expect(refusal(page)).toContainText("n’a pas encore été créé");
  await refusal(page).getByRole("link", { name: "Je crée mon espace" }).click();
  await expect(page).toHaveURL(/creer-mon-espace$/);
});

test("after five attempts on a number the page says how long to wait", async ({ page }) => {
  for (let taken = 0; taken < 5; taken++) {
    await ask(page, { membershipNumber: "77777777", nir: "2550814168025", bornOn: "14/08/1955" });
    await expect(refusal(page)).toContainText("ne correspondent pas");
  }
  await ask(page, { membershipNumber: "77777777", nir: "2550814168025", bornOn: "14/08/1955" });

  await expect(refusal(page)).toContainText(/attendez (une heure|\d+ minutes)/);
});
