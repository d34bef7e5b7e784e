import type { Journey } from "../journey";
import { panel } from "../parts";
import { link, words } from "../steps";

export const readContributions: Journey = {
  name: "lire-mes-cotisations",
  title: "Lire la page, pas à pas",
  start: "/espace/cotisations",
  steps: [
    words("prochaine", "Prochaine cotisation", { find: panel("Prochaine cotisation") }),
    words("montant", "D’où vient ce montant ?", { find: panel("D’où vient ce montant ?") }),
    words("echeances", "Échéances à venir", { find: panel("Échéances à venir") }),
    link("echeancier", "Mon échéancier (PDF)", { act: async () => {} }),
    words("paye", "Ce que vous avez payé"),
  ],
};
