import type { Journey } from "../journey";
import { button, link, words } from "../steps";

export const presentCard: Journey = {
  name: "presenter-ma-carte",
  title: "Montrer, imprimer ou garder ma carte",
  start: "/espace/carte",
  steps: [
    link("comptoir", "Présenter au comptoir"),
    words("montrer", "Période de validité"),
    link("retour", "Revenir à ma carte"),
    link("pdf", "Télécharger en PDF", { act: async () => {} }),
    button("garder", "Garder ma carte sur cet appareil", { act: async () => {} }),
  ],
};
