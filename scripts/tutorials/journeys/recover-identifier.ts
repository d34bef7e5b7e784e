import { solveCaptcha } from "../captcha";
import type { Journey, Walk } from "../journey";
import { button, field, link, words } from "../steps";

export const recoverIdentifier: Journey = {
  name: "identifiant-oublie",
  title: "Retrouver mon adresse e-mail",
  start: "/adresse-e-mail-oubliee",
  from: "/",
  enters: "signed-out",
  steps: [
    link("lien", "ADRESSE E-MAIL OUBLIÉE ?"),
    field("numero", "Numéro d’adhésion", ({ membershipNumber }) => membershipNumber),
    field("nir", "Numéro de Sécurité sociale", ({ nir }) => nir),
    field("naissance", "Date de naissance", ({ bornOn }) => bornOn, { act: solveCaptcha }),
    button("envoi", "JE RÉCUPÈRE MON IDENTIFIANT"),
    words("adresse", "L’adresse e-mail de votre espace adhérent est", {
      find: (page) => page.getByRole("status").filter({ hasText: "L’adresse e-mail de votre espace" }),
      act: makeMistake,
    }),
    words("erreur", "Votre demande n’a pas abouti", {
      find: (page) => page.locator("form").getByRole("alert"),
    }),
  ],
};

/** The last step shows what a wrong date gives. */
async function makeMistake({ page, app, who }: Walk): Promise<void> {
  await page.goto(`${app}/adresse-e-mail-oubliee`);
  await page.getByLabel("Numéro d’adhésion").fill(who.membershipNumber);
  await page.getByLabel("Numéro de Sécurité sociale").fill(who.nir);
  await page.getByLabel("Date de naissance").fill("15/08/1955");
  await solveCaptcha({ page });
  await page.getByRole("button", { name: "JE RÉCUPÈRE MON IDENTIFIANT" }).click();
}
