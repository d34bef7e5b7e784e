import { captchaStep } from "../captcha";
import type { Journey } from "../journey";
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
    button("envoi", "Je crée mon espace"),
    words("messagerie", "Consultez votre messagerie"),
  ],
};
