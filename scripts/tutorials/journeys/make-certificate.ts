import type { Page } from "@playwright/test";
import type { Journey } from "../journey";
import { box, button, field, words } from "../steps";

const group = (name: string) => (page: Page) => page.getByRole("group", { name });
const persons = group("Les personnes");
const facts = group("Les informations");

export const makeCertificate: Journey = {
  name: "attestation-a-la-carte",
  title: "Composer mon attestation",
  start: "/espace/documents",
  steps: [
    words("ouvrir", "Attestation à la carte"),
    box("personnes", "Les personnes", { find: persons, show: ({ page }) => keepChild(page) }),
    box("informations", "Les informations", {
      find: facts,
      show: ({ page }) => facts(page).getByLabel("Les dates de naissance").check(),
    }),
    box("numero", "Afficher le numéro de Sécurité sociale", { show: async () => {} }),
    field("attention", "À l’attention de", () => "Club de natation", {
      find: (page) => page.getByLabel(/^À l’attention de/),
      show: ({ page }) => page.getByLabel(/^À l’attention de/).fill("Club de natation"),
    }),
    button("creer", "Créer l’attestation", { act: async () => {} }),
  ],
};

/** The parents and the brother are left out: the certificate is about the daughter. */
async function keepChild(page: Page): Promise<void> {
  for (const name of ["Marie", "Paul", "Tom"]) await persons(page).getByLabel(`${name} Exemple`).uncheck();
}
