import type { Page } from "@playwright/test";
import { anAccount } from "../support/people";
import { expect, expectNoAxeFault, linkIn, mailFor, refusal, signIn, test } from "./support/fixtures";

const newPassword = "huit escargots traversent lentement";

async function askLink(page: Page, email: string) {
  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON MOT DE PASSE" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
}

async function choose(page: Page, password: string) {
  await page.getByLabel("Nouveau mot de passe").fill(password);
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a forgotten password is replaced by a link, and the notice leaves", async ({ page, db }) => {
      const { email } = await anAccount(db);
      await page.goto("/");
      await page.getByRole("link", { name: "MOT DE PASSE OUBLIÉ ?" }).first().click();
      await askLink(page, email);
      await page.goto(linkIn(await mailFor(email, /mot de passe/i)));
      await choose(page, newPassword);

      await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();
      await mailFor(email, /changé/i);
      await signIn(page, email, newPassword);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
      await page.getByRole("button", { name: "Me déconnecter" }).click();
      await expect(page.getByText("La déconnexion est faite")).toBeVisible();
    });
  });
}

test("the whole journey by keyboard alone", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await page.goto("/mot-de-passe-oublie");
  await page.getByLabel("Adresse e-mail").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consultez votre messagerie");
  await page.goto(linkIn(await mailFor(email, /mot de passe/i)));
  await page.getByLabel("Nouveau mot de passe").focus();
  await page.keyboard.type(newPassword);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Afficher le mot de passe" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");

  await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();
});

test("every state of the journey passes axe", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await page.goto("/mot-de-passe-oublie");
  await expectNoAxeFault(page);
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON MOT DE PASSE" }).click();
  await expect(refusal(page)).toBeFocused();
  await expectNoAxeFault(page);
  await askLink(page, email);
  await page.getByText("Vous n’avez rien reçu").click();
  await expect(page.getByText("une faute de frappe")).toBeVisible();
  await expectNoAxeFault(page);
  await page.goto(linkIn(await mailFor(email, /mot de passe/i)));
  await expectNoAxeFault(page);
  await choose(page, "motdepasse1234");
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveAccessibleDescription(/trop facile à deviner/);
  await expect(page.getByLabel("Nouveau mot de passe")).toHaveValue("");
  await expectNoAxeFault(page);
});

test("a mail scanner that opens the link uses nothing; the secret leaves the address at once", async ({
  page,
  db,
  request,
}) => {
  const { email } = await anAccount(db);
  await askLink(page, email);
  const link = linkIn(await mailFor(email, /mot de passe/i));
  for (const method of ["GET", "HEAD", "GET"]) await request.fetch(link, { method });

  const answer = await request.get(link, { maxRedirects: 0 });
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  await page.goto(link);
  await expect(page).toHaveURL(/\/choisir-mon-mot-de-passe$/);
  await choose(page, newPassword);
  await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();
});

test("a link that served, or was replaced, says so and leads on", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await askLink(page, email);
  const former = linkIn(await mailFor(email, /mot de passe/i));
  await page.goto(former);
  await choose(page, newPassword);
  await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();
  await page.goto(former);

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien n’est plus valable");
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Recevoir un nouveau lien" }).click();
  await expect(page).toHaveURL(/mot-de-passe-oublie$/);
});

test("two tabs on one link: the second is told, and its password is not kept", async ({
  page,
  context,
  db,
}) => {
  const { email } = await anAccount(db);
  await askLink(page, email);
  const link = linkIn(await mailFor(email, /mot de passe/i));
  const other = await context.newPage();
  await page.goto(link);
  await other.goto(link);
  await choose(page, newPassword);
  await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();
  await choose(other, "sept autruches jouent aux cartes");

  await expect(other.getByText("Ce lien a expiré ou a déjà servi")).toBeVisible();
  await signIn(page, email, newPassword);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Odile Sentinelle");
});

test("a reset ends the sessions open elsewhere", async ({ page, browser, db }) => {
  const { email, password } = await anAccount(db);
  const elsewhere = await (await browser.newContext({ baseURL: process.env.APP_URL ?? "" })).newPage();
  await signIn(elsewhere, email, password ?? "");
  await expect(elsewhere).toHaveURL(/espace$/);
  await askLink(page, email);
  await page.goto(linkIn(await mailFor(email, /mot de passe/i)));
  await choose(page, newPassword);
  await expect(page.getByText("Votre nouveau mot de passe est enregistré")).toBeVisible();

  await elsewhere.goto("/espace");
  await expect(elsewhere).toHaveURL(/connexion\?suite=%2Fespace$/);
});
