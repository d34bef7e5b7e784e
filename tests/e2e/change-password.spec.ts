import { anAccount, goodPassword } from "../support/people";
import { expectNoSideScroll } from "./support/enter";
import { expect, expectNoAxeFault, mailFor, refusal, signIn, test } from "./support/fixtures";

const chosen = "lavande tracteur horizon muet";

test("a member changes the password; the other browser is signed out, this one goes on, a notice leaves", async ({
  page,
  browser,
  app,
  db,
}) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(/espace$/);
  const other = await (await browser.newContext({ baseURL: app })).newPage();
  await signIn(other, email, goodPassword);
  await expect(other).toHaveURL(/espace$/);

  await page.goto("/espace/donnees");
  await page.getByRole("link", { name: "Changer mon mot de passe" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Changer mon mot de passe");
  await expectNoSideScroll(page);
  await page.getByLabel("Mot de passe actuel", { exact: true }).fill("ce n’est pas celui-là");
  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(chosen);
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).press("Enter");
  await expect(refusal(page)).toBeFocused();
  await expect(page.getByLabel("Mot de passe actuel", { exact: true })).toHaveAccessibleDescription(
    /ne correspond pas/,
  );
  await expect(page.getByLabel("Nouveau mot de passe", { exact: true })).toHaveValue("");
  await expectNoAxeFault(page);

  const [before] = (await page.context().cookies()).filter(({ name }) => name === "session");
  await page.getByLabel("Mot de passe actuel", { exact: true }).fill(goodPassword);
  await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(chosen);
  await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
  await expect(page.getByRole("status").first()).toContainText("Votre mot de passe est changé");
  const [after] = (await page.context().cookies()).filter(({ name }) => name === "session");
  expect(after?.value).not.toBe(before?.value);
  await mailFor(email, /changé/i);

  await other.goto("/espace/contrat");
  await expect(other).toHaveURL(/connexion/);
  await signIn(other, email, chosen);
  await expect(other).toHaveURL(/espace$/);
  await other.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a weak password says why, then another is kept", async ({ page, db }) => {
    const { email } = await anAccount(db);
    await signIn(page, email, goodPassword);
    await page.goto("/espace/donnees/mot-de-passe");
    for (const password of ["court", chosen]) {
      await page.getByLabel("Mot de passe actuel", { exact: true }).fill(goodPassword);
      await page.getByLabel("Nouveau mot de passe", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Enregistrer mon mot de passe" }).click();
      if (password !== chosen) await expect(refusal(page)).toContainText("trop court");
    }
    await expect(page.getByText("Votre mot de passe est changé")).toBeVisible();
  });
});
