import type { Page } from "@playwright/test";
import type { Journey } from "../journey";
import { panel } from "../parts";
import { button, link, words } from "../steps";

/** A care of Marie's whose amount has every part: the scheme's, the mutual's, and what the law leaves due. */
const care = (page: Page) =>
  page
    .getByRole("listitem")
    .filter({ hasText: "Consultation du médecin traitant" })
    .filter({ hasText: "pour Marie" })
    .filter({ hasText: "Versé à vous" })
    .first();

export const understandAmount: Journey = {
  name: "comprendre-un-montant",
  title: "Voir le calcul d’un soin",
  start: "/espace/remboursements",
  steps: [
    button("pourquoi", "Pourquoi ce montant ?", { find: (page) => care(page).locator("summary") }),
    link("detail", "Voir ce soin en détail", {
      find: (page) => care(page).getByRole("link", { name: "Voir ce soin en détail" }),
    }),
    words("qui", "Qui a payé quoi", { find: panel("Qui a payé quoi") }),
    words("calcul", "Le calcul", { find: panel("Le calcul") }),
    words("compteurs", "Participations et franchises", {
      find: panel(/^Participations et franchises/),
    }),
  ],
};
