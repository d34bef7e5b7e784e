import { anAccount, goodPassword } from "../support/people";
import { expect, expectNoAxeFault, refusal, signIn, solveCaptcha, test } from "./support/fixtures";

const home = /\/espace$/;

test("signed out, a page of the space leads to sign-in and back to the page asked for", async ({
  page,
  db,
}) => {
  const { email } = await anAccount(db);
  await page.goto("/espace?onglet=contrat");
  await expect(page).toHaveURL("/connexion?suite=%2Fespace%3Fonglet%3Dcontrat");
  await expectNoAxeFault(page);
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByRole("button", { name: "Je me connecte" }).click();

  await expect(page).toHaveURL("/espace?onglet=contrat");
});

test("the way back never leads to another site", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await page.goto("/connexion?suite=https://mechant.example/espace");
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByRole("button", { name: "Je me connecte" }).click();

  await expect(page).toHaveURL(home);
});

test("sign-in from the home page, by keyboard alone", async ({ page, db }) => {
  const { email } = await anAccount(db);
  await page.goto("/");
  await page.getByLabel("Adresse e-mail", { exact: true }).focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(goodPassword);
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(home);
});

test("a wrong password and an unknown address read the same, and the address typed stays", async ({
  page,
  db,
}) => {
  const { email } = await anAccount(db);
  await signIn(page, email, "ce n’est pas celui-là");
  await expect(refusal(page)).toContainText("mot de passe ne correspond pas");
  await expect(refusal(page)).toBeFocused();
  await expect(page.getByLabel("Adresse e-mail", { exact: true })).toHaveValue(email);
  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveValue("");
  const sentence = await refusal(page).textContent();
  await expectNoAxeFault(page);

  await signIn(page, "inconnue@courriel.example", "ce n’est pas celui-là");
  await expect(refusal(page)).toHaveText(sentence ?? "");
});

test("eight digits typed as identifier get the explanation of the change", async ({ page }) => {
  await signIn(page, "0012 3456", "peu importe");

  await expect(refusal(page)).toContainText("L’identifiant a changé");
  await expect(page.getByLabel("Adresse e-mail", { exact: true })).toHaveValue("0012 3456");
  await expectNoAxeFault(page);
  await refusal(page).getByRole("link", { name: "Retrouver mon adresse e-mail" }).click();
  await expect(page).toHaveURL(/adresse-e-mail-oubliee$/);
});

test("an empty form says what to type", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByRole("button", { name: "Je me connecte" }).click();

  await expect(page.getByLabel("Mot de passe", { exact: true })).toHaveAccessibleDescription(
    /Saisissez votre mot de passe/,
  );
  await expectNoAxeFault(page);
});

test("after three failures the box appears, then the right password still opens", async ({ page, db }) => {
  const { email } = await anAccount(db);
  for (let failures = 0; failures < 3; failures++) {
    await signIn(page, email, "raté");
    await expect(refusal(page)).toContainText("mot de passe ne correspond pas");
  }
  await expect(page.getByRole("checkbox", { name: "Je ne suis pas un robot" })).toBeVisible();
  await expectNoAxeFault(page);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await solveCaptcha(page);
  await page.getByRole("button", { name: "Je me connecte" }).click();

  await expect(page).toHaveURL(home);
});

test("on the home page the box appears too, and opens the way", async ({ page, db }) => {
  const { email } = await anAccount(db);
  for (let failures = 0; failures < 3; failures++) {
    await page.goto("/");
    await page.getByLabel("Adresse e-mail", { exact: true }).fill(email);
    await page.getByLabel("Mot de passe", { exact: true }).fill("raté");
    await page.getByRole("button", { name: "Je me connecte" }).click();
    await expect(refusal(page)).toContainText("mot de passe ne correspond pas");
  }
  await expectNoAxeFault(page);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await solveCaptcha(page);
  await page.getByRole("button", { name: "Je me connecte" }).click();
  await expect(page).toHaveURL(home);
});

test("after five failures the page says how long to wait", async ({ page, db }) => {
  const { email } = await anAccount(db);
  for (let failures = 0; failures < 5; failures++) {
    await signIn(page, email, "raté");
    if (failures >= 3) {
      await expect(refusal(page)).toContainText("Cochez la case");
      await page.getByLabel("Mot de passe", { exact: true }).fill("raté");
      await solveCaptcha(page);
      await page.getByRole("button", { name: "Je me connecte" }).click();
    }
    await expect(refusal(page)).toContainText("mot de passe ne correspond pas");
  }
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await solveCaptcha(page);
  await page.getByRole("button", { name: "Je me connecte" }).click();

  await expect(refusal(page)).toContainText("attendez une minute");
  await expectNoAxeFault(page);
});

test("after sign-out the back button shows nothing, and a stolen cookie opens nothing", async ({
  page,
  context,
  db,
}) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(home);
  const stolen = await context.cookies();
  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(page.getByText("La déconnexion est faite")).toBeVisible();
  await expectNoAxeFault(page);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Bonjour");

  await context.addCookies(stolen);
  await page.goto("/espace");
  await expect(page).toHaveURL(/connexion\?suite=/);
});

test("after 18 idle minutes the page asks; « Je continue » keeps the session, silence ends it", async ({
  page,
  db,
}) => {
  const { email } = await anAccount(db);
  await page.clock.install();
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(home);
  const question = page.getByRole("dialog", { name: "Êtes-vous toujours là" });
  await page.clock.fastForward("17:55");
  await expect(question).toBeHidden();
  await page.clock.fastForward("00:10");
  await expect(question).toBeVisible();
  await expectNoAxeFault(page);
  const kept = page.waitForResponse("**/api/session");
  await question.getByRole("button", { name: "Je continue" }).click();
  expect((await kept).status()).toBe(204);
  await expect(question).toBeHidden();

  await page.clock.fastForward("20:01");
  await expect(page.getByText("Votre session est terminée")).toBeVisible();
});

test("the browser has only an opaque cookie, out of reach of scripts", async ({ page, context, db }) => {
  const { email, id, member } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(home);

  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === "session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  const told = Buffer.from(session?.value.split(".")[0] ?? "", "base64url").toString() + session?.value;
  for (const personal of [email, id, member.id, member.membershipNumber])
    expect(told).not.toContain(personal);
});

test("once signed in, sign-in leads to the space, and an unknown page of the space says so", async ({
  page,
  db,
}) => {
  const { email } = await anAccount(db);
  await page.goto("/espace/nulle-part");
  await expect(page).toHaveURL(/connexion\?suite=/);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(home);
  await page.goto("/connexion");
  await expect(page).toHaveURL(home);
  expect((await page.goto("/espace/nulle-part"))?.status()).toBe(404);
  await expectNoAxeFault(page);
});

test("two tabs: signing out in one brings the other to sign-in, and says why", async ({
  page,
  context,
  db,
}) => {
  const { email } = await anAccount(db);
  await signIn(page, email, goodPassword);
  await expect(page).toHaveURL(home);
  const other = await context.newPage();
  await other.goto("/espace");
  await page.getByRole("button", { name: "Me déconnecter" }).click();

  await expect(other.getByText("La déconnexion est faite")).toBeVisible();
});
