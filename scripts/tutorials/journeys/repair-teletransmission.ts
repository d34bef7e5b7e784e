import type { Journey } from "../journey";
import { folded } from "../parts";
import { link, words } from "../steps";

export const repairTeletransmission: Journey = {
  name: "reparer-la-teletransmission",
  title: "Réparer la télétransmission",
  start: "/espace/contrat",
  steps: [
    link("personnes", "Les personnes couvertes"),
    words("etat", "Interrompue", {
      find: (page) => page.getByRole("listitem").filter({ hasText: "Interrompue" }),
    }),
    words("retablir", "Rétablir la télétransmission", { find: folded("Rétablir la télétransmission") }),
    link("envoyer", "Voir comment l’envoyer"),
    words("adresse", "Envoyer un document"),
  ],
};
