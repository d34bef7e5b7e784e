import type { Page } from "@playwright/test";
import type { Journey } from "../journey";
import { button, link, words } from "../steps";

const sharedLink = (page: Page) => page.getByLabel("Lien à transmettre");

/** The secret of a link is not for a picture; nor is the address of the machine that takes it. */
const hideSecret = (page: Page) =>
  sharedLink(page).evaluate((field) => {
    if (field instanceof HTMLInputElement)
      field.value = field.value.replace(/^.*(?=\/carte-partagee\/)(.*\/).*$/, "https://mutuelle.example$1…");
  });

export const shareCard: Journey = {
  name: "partager-ma-carte",
  title: "Partager ma carte avec un proche",
  start: "/espace/carte",
  steps: [
    link("partager", "Partager"),
    button("creer", "Créer un lien"),
    words("lien", "Lien à transmettre", { find: sharedLink, show: ({ page }) => hideSecret(page) }),
    words("suivre", "Liens en cours"),
    button("annuler", "Annuler ce lien", {
      find: (page) => page.getByRole("button", { name: /^Annuler ce lien/ }).first(),
    }),
  ],
};
