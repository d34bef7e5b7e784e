import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { anAccount, goodPassword } from "../support/people";
import { ageProof } from "./support/age-proof";
import { enter, expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, linkIn, mailFor, refusal, signIn, test } from "./support/fixtures";

const panel = (page: Page, name: string) =>
  page.locator("section", { has: page.getByRole("heading", { name, level: 2 }) });
const said = (page: Page) => page.getByRole("status").filter({ hasText: /\.$/ });
const anEmail = () => `${randomUUID()}@nouvelle.example`;

test("a member moves, abroad then home, gives telephones and goes back to paper", async ({
  page,
  context,
  db,
}) => {
  const { id } = await anAccount(db);
  await enter(context, db, id);
  await page.goto("/espace/coordonnees");
  await expectNoAxeFault(page);
  await page.getByRole("link", { name: "Ajouter mon adresse postale" }).press("Enter");

  const street = "128 bis avenue du Maréchal-de-Lattre-de-Tassigny";
  await page.getByLabel("Numéro et rue").fill(street);
  await page.getByLabel("Code postal").fill("2A004");
  await page.getByLabel("Ville").fill("Ajaccio");
  await page.getByLabel("Ville").press("Enter");
  await expect(refusal(page)).toBeFocused();
  await expect(refusal(page)).toContainText("Cette ligne dépasse 38 caractères");
  await expect(refusal(page)).toContainText("En Corse, le code postal commence par 20");
  await expect(page.getByLabel("Numéro et rue")).toHaveValue(street);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  await page.getByLabel("Numéro et rue").fill("128 bis av. de Lattre");
  await page.getByLabel("Code postal").fill("1000");
  await page.getByLabel("Ville").fill("Bruxelles");
  await page.getByLabel("Pays").selectOption({ label: "Belgique" });
  await page.getByRole("button", { name: "Enregistrer mon adresse" }).press("Enter");
  await expect(said(page)).toContainText("Votre adresse postale est enregistrée");
  await expect(panel(page, "Adresse postale")).toContainText("1000 BruxellesBELGIQUE");

  await page.getByRole("link", { name: "Ajouter mes numéros de téléphone" }).click();
  await page.getByLabel("Téléphone mobile").fill("01 23 45 67 89");
  await page.getByLabel("Téléphone fixe").fill("0692 12 34 56");
  await page.getByRole("button", { name: "Enregistrer mes numéros" }).click();
  await expect(refusal(page)).toContainText("Ce numéro est celui d’un téléphone fixe");
  await expect(page.getByLabel("Téléphone fixe")).toHaveValue("0692 12 34 56");
  await page.getByLabel("Téléphone mobile").fill("0692 12 34 56");
  await page.getByLabel("Téléphone fixe").fill("");
  await page.getByRole("button", { name: "Enregistrer mes numéros" }).click();
  await expect(panel(page, "Téléphones")).toContainText("0692 12 34 56");

  await page.getByRole("link", { name: "Modifier la façon de recevoir nos courriers" }).click();
  await expectNoAxeFault(page);
  await page.getByLabel("Sur papier").press("Space");
  await page.getByRole("button", { name: "Enregistrer mon choix" }).press("Enter");
  await expect(said(page)).toContainText("par la poste, sans frais");
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
});

test("a new e-mail is confirmed from its own mailbox, with the password where the browser is a stranger's", async ({
  page,
  browser,
  app,
  db,
}) => {
  const account = await anAccount(db);
  const email = anEmail();
  await signIn(page, account.email, goodPassword);
  await page.waitForURL(/espace$/);
  await ageProof(db, account.id);
  await page.goto("/espace/coordonnees/e-mail");
  await expect(page).toHaveURL(/mot-de-passe\?suite=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirmez que c’est vous");
  await page.getByLabel("Mot de passe", { exact: true }).fill("mauvais");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(refusal(page)).toContainText("Ce mot de passe ne correspond pas");
  await expectNoAxeFault(page);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByLabel("Mot de passe", { exact: true }).press("Enter");
  await expect(page).toHaveURL(/coordonnees\/e-mail$/);

  await ageProof(db, account.id);
  await page.getByLabel("Nouvelle adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(refusal(page)).toContainText("plus de 10 minutes");
  await expect(page.getByLabel("Nouvelle adresse e-mail")).toHaveValue(email);
  await expectNoAxeFault(page);
  await page.getByLabel("Votre mot de passe").fill(goodPassword);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(said(page)).toContainText("Il reste une étape");
  await expect(panel(page, "Adresse e-mail")).toContainText(email);
  await expectNoAxeFault(page);

  const other = await (await browser.newContext({ baseURL: app })).newPage();
  await other.goto(linkIn(await mailFor(email, /^Confirmez votre nouvelle adresse/)));
  await expect(other).toHaveURL(/confirmer-mon-adresse$/);
  await expectNoAxeFault(other);
  await other.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(refusal(other)).toContainText("Ce mot de passe ne correspond pas");
  await other.getByLabel("Mot de passe de votre espace").fill(goodPassword);
  await other.getByRole("button", { name: "Confirmer cette adresse" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Votre adresse e-mail est changée");
  await expectNoAxeFault(other);
  for (const mailbox of [email, account.email]) await mailFor(mailbox, /^Votre adresse e-mail a été changée/);

  await page.goto("/espace");
  await expect(page).toHaveURL(/connexion/);
  await signIn(other, email, goodPassword);
  await expect(other).toHaveURL(/espace$/);
  await other.goto("/confirmer-mon-adresse");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^Ce lien .*n’est plus valable$/);
  await other.context().close();
});

test("without JavaScript: an address refused then kept, and a change of e-mail stopped from the present mailbox", async ({
  browser,
  app,
  db,
}) => {
  const account = await anAccount(db);
  const email = anEmail();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app });
  await enter(context, db, account.id);
  const page = await context.newPage();
  await page.goto("/espace/coordonnees/adresse");
  await page.getByLabel("Numéro et rue").fill("12 rue des Lilas");
  await page.getByLabel("Pays").selectOption("BE");
  await page.getByRole("button", { name: "Enregistrer mon adresse" }).click();
  await expect(refusal(page)).toContainText("Saisissez la ville");
  await expect(page.getByLabel("Pays")).toHaveValue("BE");
  await page.getByLabel("Ville").fill("Bruxelles");
  await page.getByRole("button", { name: "Enregistrer mon adresse" }).click();
  await expect(panel(page, "Adresse postale")).toContainText("12 rue des Lilas");

  await page.getByRole("link", { name: "Modifier mon adresse e-mail" }).click();
  await page.getByLabel("Nouvelle adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Envoyer le lien" }).click();
  await expect(said(page)).toContainText("Il reste une étape");
  const confirm = linkIn(await mailFor(email, /^Confirmez votre nouvelle adresse/));
  const keep = linkIn(await mailFor(account.email, /^Un changement de votre adresse e-mail/));

  const other = await (await browser.newContext({ javaScriptEnabled: false, baseURL: app })).newPage();
  await other.goto(keep);
  await expect(other.getByText(account.email)).toBeVisible();
  await other.getByRole("button", { name: "Garder mon adresse actuelle" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Votre adresse e-mail reste la même");
  await other.goto(confirm);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(/^Ce lien .*n’est plus valable$/);
  await page.goto("/espace/coordonnees");
  await expect(panel(page, "Adresse e-mail")).not.toContainText(email);
  await other.context().close();
  await context.close();
});
