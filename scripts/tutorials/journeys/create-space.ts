import { captchaStep, solveCaptcha } from "../captcha";
import type { Journey, Walk } from "../journey";
import { followLink, openMail } from "../mails";
import { newPasswordField } from "../new-password-field";
import { button, field, link, words } from "../steps";

export const createSpace: Journey = {
  name: "creer-mon-espace",
  title: "Créer mon espace",
  start: "/creer-mon-espace",
  from: "/",
  enters: "without-space",
  steps: [
    link("lien", "JE CRÉE MON ESPACE"),
    field("numero", "Numéro d’adhésion", ({ membershipNumber }) => membershipNumber),
    field("nir", "Numéro de Sécurité sociale", ({ nir }) => nir),
    field("adresse", "Adresse e-mail", ({ email }) => email),
    field("confirmation", "Confirmez votre adresse e-mail", ({ email }) => email),
    captchaStep("robot"),
    button("envoi", "Je crée mon espace", { act: sendWithMistake }),
    words("erreur", "Votre demande n’a pas abouti", {
      find: (page) => page.locator("form").getByRole("alert"),
    }),
  ],
};

/** The link received opens the choice of a password, then the space. */
export const openMySpace: Journey = {
  name: "ouvrir-mon-espace",
  title: "Ouvrir mon espace avec le lien reçu",
  start: "/creer-mon-espace",
  enters: "without-space",
  begin: askSpace,
  steps: [
    link("message", "Choisir mon mot de passe", {
      act: (walk) => followLink(walk, "Choisir mon mot de passe"),
    }),
    newPasswordField(({ password }) => password),
    button("enregistrement", "Enregistrer mon mot de passe"),
    words("accueil", "Bonjour", { find: (page) => page.getByRole("heading", { name: /^Bonjour/ }) }),
  ],
};

async function askSpace(walk: Walk): Promise<void> {
  await fill(walk, walk.who);
  await send(walk);
  await walk.page.getByRole("heading", { name: "Consultez votre messagerie" }).waitFor();
  await openMail(walk, /choisissez votre mot de passe/);
}

/** The last step shows what a mistake gives: the first figure of the number is not the right one. */
async function sendWithMistake(walk: Walk): Promise<void> {
  const { membershipNumber } = walk.who;
  await fill(walk, { ...walk.who, membershipNumber: `9${membershipNumber.slice(1)}` });
  await send(walk);
}

async function fill({ page, app }: Walk, who: Walk["who"]): Promise<void> {
  await page.goto(`${app}/creer-mon-espace`);
  await page.getByLabel("Numéro d’adhésion").fill(who.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(who.nir);
  await page.getByLabel("Adresse e-mail", { exact: true }).fill(who.email);
  await page.getByLabel("Confirmez votre adresse e-mail").fill(who.email);
}

async function send({ page }: Walk): Promise<void> {
  await solveCaptcha({ page });
  await page.getByRole("button", { name: "Je crée mon espace" }).click();
}
