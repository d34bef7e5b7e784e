import type { Journey, Walk } from "../journey";
import { link, words } from "../steps";

export const answerDocument: Journey = {
  name: "document-attendu",
  title: "Le soin affiche « Document attendu »",
  start: "/espace/remboursements",
  steps: [
    words("annonce", "À envoyer avant le"),
    link("soin", "Ostéopathie", { act: openCare }),
    words("document", "Document attendu", { find: (page) => page.getByText("Document attendu :") }),
    link("envoi", "Voir comment l’envoyer"),
    words("adresse", "Envoyer un document"),
  ],
};

/** What is awaited is said on both pages: that of the care is waited for. */
async function openCare({ page }: Walk): Promise<void> {
  await page.getByRole("link", { name: "Ostéopathie" }).first().click();
  await page.waitForURL(/remboursements\/[\da-f-]+$/);
}
