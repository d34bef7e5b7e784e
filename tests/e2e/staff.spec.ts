import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { generate } from "otplib";
import { auditEvents } from "@/db/schema";
import { ownEnvironment } from "@/scripts/stack";
import { anAccount, goodPassword } from "../support/people";
import { expectNoSideScroll } from "./support/enter";
import { enterStaff } from "./support/enter-staff";
import { expect, expectNoAxeFault, mailFor, refusal, test } from "./support/fixtures";

const command = async (...words: string[]) => {
  const env = ownEnvironment(process.env as Record<string, string>);
  const args = ["--import", "tsx", "scripts/ops.ts", "staff", ...words];
  return (await promisify(execFile)(process.execPath, args, { env })).stdout;
};

/** The code of the step that comes, which is taken already: one step is one code. */
const nextCode = (secret: string) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });

async function openAccess(page: Page, link: string, check?: () => Promise<void>): Promise<string> {
  await page.goto(link);
  await expect(page).toHaveURL(/premier-acces$/);
  await expect(page.getByRole("img", { name: /^Code QR/ })).toBeVisible();
  await check?.();
  const secret = (await page.locator("code").innerText()).replace(/\s/g, "");
  await page.getByLabel("Nouveau mot de passe").fill(goodPassword);
  await page.getByLabel("Code à 6 chiffres").fill(await generate({ secret }));
  await page.getByRole("button", { name: "Ouvrir mon accès" }).click();
  await expect(page).toHaveURL(/equipe\/accueil$/);
  return secret;
}

async function signInWith(page: Page, email: string, code: string) {
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(goodPassword);
  await page.getByLabel("Code à 6 chiffres").fill(code);
  await page.getByRole("button", { name: "Je me connecte" }).click();
}

test("from the command to the administrator's pages: link, password, authenticator, code, accesses", async ({
  page,
  browser,
  app,
}) => {
  const [email, other] = [`${randomUUID()}@mutuelle.example`, `${randomUUID()}@mutuelle.example`];
  const said = await command("add", email, "--name", "Solène Garde", "--role", "administrator");
  const link = said.match(/http\S+invitation\S+/)![0];

  const secret = await openAccess(page, link, async () => {
    await expectNoSideScroll(page);
    await page.getByLabel("Nouveau mot de passe").fill("Solène Garde 1");
    await page.getByLabel("Code à 6 chiffres").fill("000000");
    await page.getByRole("button", { name: "Ouvrir mon accès" }).press("Enter");
    await expect(refusal(page)).toBeFocused();
    await expectNoAxeFault(page);
  });
  await expectNoAxeFault(page);

  await page.getByRole("button", { name: "Me déconnecter" }).click();
  await expect(page.getByText("Vous êtes déconnecté.")).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ce lien n’est plus valable");

  await page.goto("/equipe/equipe");
  await expect(page).toHaveURL(/equipe\?suite=/);
  await expectNoAxeFault(page);
  const code = await nextCode(secret);
  await signInWith(page, email, "999999" === code ? "000000" : "999999");
  await expect(refusal(page)).toContainText("ne correspond pas");
  await expect(page.getByLabel("Adresse e-mail")).toHaveValue(email);
  await signInWith(page, email, code);
  await expect(page).toHaveURL(/equipe\/equipe$/);

  await command("add", other, "--name", "Hugo Plume", "--role", "editor");
  await page.reload();
  const hugo = page.getByRole("listitem").filter({ hasText: other });
  await hugo.getByText("Donner un nouveau lien").click();
  await hugo.getByRole("button", { name: "Créer le lien pour Hugo Plume" }).click();
  const given = await hugo.getByLabel("Lien à usage unique").inputValue();
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);

  const bare = await (await browser.newContext({ baseURL: app, javaScriptEnabled: false })).newPage();
  await openAccess(bare, given);
  for (const closed of ["/equipe/equipe", "/equipe/adherents", "/equipe/demandes", "/equipe/rien"])
    expect((await bare.goto(closed))?.status(), closed).toBe(404);
  await page.reload();
  await hugo.getByText("Retirer l’accès").click();
  await hugo.getByRole("button", { name: "Confirmer le retrait pour Hugo Plume" }).click();
  await expect(page.getByText("L’accès est retiré, et les sessions")).toBeVisible();
  await bare.goto("/equipe/accueil");
  await expect(bare).toHaveURL(/equipe\?suite=/);
  expect(await command("list")).toContain("accès retiré");
});

test("without JavaScript, an adviser finds a member, says why, and reads the file; each look is noted", async ({
  browser,
  app,
  db,
}) => {
  const { member } = await anAccount(db, { person: { lastName: "Brévélec-d’Outre", firstName: "Maïwenn" } });
  const context = await browser.newContext({ baseURL: app, javaScriptEnabled: false });
  const adviser = await enterStaff(context, db, { name: "Nadia Guichet" });
  const page = await context.newPage();
  await page.goto("/equipe/adherents");
  await page.getByLabel("Numéro d’adhésion ou nom").fill("brevelec maiw");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page.getByText("Un adhérent correspond.")).toBeVisible();
  expect(page.url()).not.toContain("brevelec");
  await page.getByRole("link", { name: "Brévélec-d’Outre Maïwenn" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pourquoi ouvrez-vous ce dossier ?");
  await expect(page.getByText("Maïwenn")).toHaveCount(0);
  await page.getByLabel("Autre motif").check();
  await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
  await expect(refusal(page)).toContainText("Dites en quelques mots");
  await page.getByLabel("Précisions").fill("Rappel promis");
  await page.getByLabel("Autre motif").check();
  await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maïwenn Brévélec-d’Outre");
  await expect(page.getByText("•• ••• •••")).toBeVisible();
  await expect(page.getByText(member.nir)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Lever les attentes" })).toHaveCount(0);
  const looks = await db
    .select({ staffId: auditEvents.staffId })
    .from(auditEvents)
    .where(and(eq(auditEvents.memberId, member.id), eq(auditEvents.kind, "file-opened")));
  expect(looks).toEqual([{ staffId: adviser.staffId }, { staffId: adviser.staffId }]);
  await context.close();
});

test("an administrator helps a member in, and never with a password", async ({ page, context, db }) => {
  const account = await anAccount(db);
  await enterStaff(context, db, { name: "Solène Garde", role: "administrator" });
  await page.goto(`/equipe/adherents/${account.member.id}`);
  await expectNoAxeFault(page);
  await page.getByLabel("Aider à ouvrir l’espace adhérent").check();
  await page.getByRole("button", { name: "Ouvrir le dossier" }).press("Enter");
  await page.getByRole("button", { name: "Lever les attentes" }).click();
  await expect(page.getByText("la personne peut essayer de nouveau")).toBeVisible();
  await page.getByRole("button", { name: "Terminer ses sessions" }).click();
  await expect(page.getByText("toutes ses sessions sont terminées")).toBeVisible();
  await page.getByRole("button", { name: "Envoyer le lien de mot de passe" }).click();
  await mailFor(account.email, /nouveau mot de passe/i);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectNoAxeFault(page);
  await expectNoSideScroll(page);
  expect((await page.goto(`/equipe/adherents/${randomUUID()}`))?.status()).toBe(404);
});
