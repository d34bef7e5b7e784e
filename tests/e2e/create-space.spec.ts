import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { demoPerson } from "@/db/demo/write-demo-feed";
import { accounts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { aMember, anAccount, aSecret, goodPassword } from "../support/people";
import {
  expect,
  expectCaptchaSolved,
  expectNoAxeFault,
  linkIn,
  mailFor,
  mailsFor,
  refusal,
  solveCaptcha,
  test,
} from "./support/fixtures";

type Typed = { membershipNumber?: string; nir?: string; email?: string; emailAgain?: string };

async function fill(page: Page, typed: Typed) {
  await page.getByLabel("Numéro d’adhésion").fill(typed.membershipNumber ?? "");
  await page.getByLabel("Numéro de Sécurité sociale").fill(typed.nir ?? "");
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(typed.email ?? "");
  await page.getByLabel("Confirmez votre adresse e-mail").fill(typed.emailAgain ?? typed.email ?? "");
}

const send = (page: Page) => page.getByRole("button", { name: "Je crée mon espace" }).click();

async function ask(page: Page, typed: Typed) {
  await page.goto("/creer-mon-espace");
  await fill(page, typed);
  await solveCaptcha(page);
  await send(page);
}

test("a person creates a space, receives a real e-mail, chooses a password and sees the contract", async ({
  page,
}) => {
  const person = demoPerson("A-1004");
  const email = "toussainte@courriel.example";
  await page.goto("/");
  await page.getByRole("link", { name: "JE CRÉE MON ESPACE" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Création de l’Espace Adhérent");
  await fill(page, { membershipNumber: "1000 0004", nir: "2 53 07 2b 073 004 70", email });
  await expectNoAxeFault(page);
  await solveCaptcha(page);
  await expectNoAxeFault(page);
  await send(page);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await expectNoAxeFault(page);

  await page.goto(linkIn(await mailFor(email, /espace/i)));
  await expect(page).toHaveURL(/choisir-mon-mot-de-passe$/);
  await page.getByLabel("Nouveau mot de passe").fill("court");
  await expect(page.getByText("Trop court").first()).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByLabel("Nouveau mot de passe").fill(goodPassword);
  await expect(page.getByText("Excellent mot de passe").first()).toBeVisible();
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    `${person.firstName} ${person.lastName}`,
  );
  await expectNoAxeFault(page);
  await page
    .getByRole("navigation", { name: "Votre espace" })
    .getByRole("link", { name: "Contrat" })
    .filter({ visible: true })
    .click();
  await expect(page.getByText("Date de prise d’effet")).toBeVisible();
  await expectNoAxeFault(page);
});

test("each field that is wrong is named on top, tied to its field, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/creer-mon-espace");
  await fill(page, {
    membershipNumber: "1234567",
    nir: "2 55 08 14 168 025 39",
    email: "marie@exemple.fr",
    emailAgain: "marie@exemple.com",
  });
  await send(page);

  const summary = refusal(page);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(summary).toContainText("8 chiffres");
  await expect(summary).toContainText("La clé ne correspond pas");
  await expect(summary).toContainText("Les deux adresses e-mail sont différentes");
  await expect(summary).toContainText("01 99 00 12 34");
  await expect(page.getByLabel("Numéro d’adhésion")).toHaveValue("1234567");
  await expect(page.getByLabel("Numéro de Sécurité sociale")).toHaveAccessibleDescription(
    /La clé ne correspond pas/,
  );
  await expect(page.getByLabel("Confirmez votre adresse e-mail")).toHaveValue("marie@exemple.com");
  await summary.getByRole("link", { name: /La clé/ }).click();
  await expect(page.getByLabel("Numéro de Sécurité sociale")).toBeFocused();
  await expectNoAxeFault(page);
});

test("a wrong number and a wrong NIR get the same sentence", async ({ page, db }) => {
  const member = await aMember(db);
  const email = "marie@courriel.example";
  await ask(page, { membershipNumber: member.membershipNumber, nir: "255081416802538", email });
  const wrongNir = await refusal(page).textContent();
  await ask(page, { membershipNumber: "99999998", nir: member.nir, email });

  expect(wrongNir).toContain("ou les deux, ne correspondent pas");
  await expect(refusal(page)).toHaveText(wrongNir ?? "");
  await expectNoAxeFault(page);
});

test("before the effective date the refusal says from which day", async ({ page }) => {
  const { membershipNumber, nir } = demoPerson("A-1006");
  await ask(page, { membershipNumber, nir, email: "julien@courriel.example" });

  await expect(refusal(page)).toContainText(/prend effet le \d+(er)?\s\p{L}+ 20\d\d/u);
});

test("a space that exists points to the two recoveries", async ({ page, db }) => {
  const { member } = await anAccount(db);
  await ask(page, { ...member, email: "autre@courriel.example" });

  await expect(refusal(page)).toContainText("a déjà été créé");
  await expectNoAxeFault(page);
  await refusal(page).getByRole("link", { name: "Mot de passe oublié ?" }).click();
  await expect(page).toHaveURL(/mot-de-passe-oublie$/);
});

test("an address that another account has gets the same page; its owner is told by e-mail", async ({
  page,
  db,
}) => {
  const owner = await anAccount(db);
  const member = await aMember(db);
  await ask(page, { ...member, email: owner.email.toUpperCase() });

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  const mail = await mailFor(owner.email, /./);
  expect(mail.text).not.toContain("/lien/");
  expect(await mailsFor(owner.email)).toHaveLength(1);
});

test("without the box ticked the refusal says to tick it, and once ticked the same form passes", async ({
  page,
  db,
}) => {
  const member = await aMember(db);
  await page.goto("/creer-mon-espace");
  await fill(page, { ...member, email: "pressee@courriel.example" });
  await send(page);
  await expect(refusal(page)).toContainText("Cochez la case");
  await solveCaptcha(page);
  await send(page);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
});

test("when the captcha does not answer, the page says so with the telephone", async ({ page }) => {
  await page.route("**/api/captcha/challenge*", (route) => route.fulfill({ status: 503 }));
  await page.goto("/creer-mon-espace");
  await page.getByRole("checkbox", { name: "Je ne suis pas un robot" }).press("Space");

  await expect(page.getByText("La vérification ne répond pas")).toBeVisible();
  await expectNoAxeFault(page);
});

test("a double click sends one request", async ({ page, db }) => {
  const member = await aMember(db);
  const email = `double-${member.membershipNumber}@courriel.example`;
  await page.goto("/creer-mon-espace");
  await fill(page, { ...member, email });
  await solveCaptcha(page);
  await page.getByRole("button", { name: "Je crée mon espace" }).dblclick();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await mailFor(email, /./);
  expect(await mailsFor(email)).toHaveLength(1);
});

test("the whole journey by keyboard alone", async ({ page, db }) => {
  const member = await aMember(db);
  const email = `clavier-${member.membershipNumber}@courriel.example`;
  await page.goto("/creer-mon-espace");
  await expect(page.getByRole("checkbox", { name: "Je ne suis pas un robot" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  for (const typed of [member.membershipNumber, member.nir, email, email]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(typed);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expectCaptchaSolved(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await page.goto(linkIn(await mailFor(email, /./)));
  await page.getByLabel("Nouveau mot de passe").focus();
  await page.keyboard.type(goodPassword);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that the captcha needs it, with the telephone", async ({ request }) => {
    const html = await (await request.get("/creer-mon-espace")).text();
    const [, unscripted = ""] = html.match(/<noscript>(.*?)<\/noscript>/s) ?? [];
    expect(unscripted).toContain("Cette démarche a besoin de JavaScript");
    expect(unscripted).toContain('href="tel:+33199001234"');
  });

  test("the activation link, a weak password, then the space", async ({ page, db }) => {
    const { email, member } = await anAccount(db, { password: null });
    await page.goto(await activationLink(db, member.id, email));
    await page.getByLabel("Nouveau mot de passe").fill("trop court");
    await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
    await expect(page.getByText("Ce mot de passe est trop court").first()).toBeVisible();
    await page.getByLabel("Nouveau mot de passe").fill(goodPassword);
    await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
  });
});

async function activationLink(db: Db, memberId: string, email: string): Promise<string> {
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.memberId, memberId));
  return `/lien/activation/${await aSecret(db, "activation", account!.id, { email, at: now() })}`;
}
