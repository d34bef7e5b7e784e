import type { Journey, Walk } from "../journey";
import { followLink, openMail } from "../mails";
import { newPasswordField } from "../new-password-field";
import { button, field, link, linkTo, words } from "../steps";

const inTheMail = "Changer mon mot de passe";

export const resetPassword: Journey = {
  name: "mot-de-passe-oublie",
  title: "Recevoir un lien pour un nouveau mot de passe",
  start: "/mot-de-passe-oublie",
  from: "/",
  enters: "signed-out",
  steps: [
    linkTo("/mot-de-passe-oublie", "lien", "MOT DE PASSE OUBLIÉ ?"),
    field("adresse", "Adresse e-mail", ({ email }) => email),
    button("envoi", "JE RÉCUPÈRE MON MOT DE PASSE", { act: sendAndOpenMail }),
    link("message", inTheMail, {
      act: ({ page, app }) => page.goto(`${app}/mot-de-passe-oublie/messagerie`),
    }),
    words("rien-recu", "Vous n’avez rien reçu ?", {
      find: (page) => page.locator("details", { hasText: "Vous n’avez rien reçu" }),
      show: ({ page }) => page.getByText("Vous n’avez rien reçu").click(),
    }),
  ],
};

/** The link received, then the new password, then sign-in. */
export const newPassword: Journey = {
  name: "nouveau-mot-de-passe",
  title: "Choisir mon nouveau mot de passe",
  start: "/mot-de-passe-oublie",
  enters: "signed-out",
  begin: askLink,
  steps: [
    newPasswordField(() => "huit escargots traversent lentement"),
    button("enregistrement", "Enregistrer mon mot de passe"),
    words("connexion", "Votre nouveau mot de passe est enregistré"),
  ],
};

async function askLink(walk: Walk): Promise<void> {
  const { page, app, who } = walk;
  await page.goto(`${app}/mot-de-passe-oublie`);
  await page.getByLabel("Adresse e-mail").fill(who.email);
  await sendAndOpenMail(walk);
  await followLink(walk, inTheMail);
}

async function sendAndOpenMail(walk: Walk): Promise<void> {
  await walk.page.getByRole("button", { name: "JE RÉCUPÈRE MON MOT DE PASSE" }).click();
  await walk.page.getByRole("heading", { name: "Consultez votre messagerie" }).waitFor();
  await openMail(walk, /nouveau mot de passe/);
}
