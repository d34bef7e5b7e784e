import type { Journey } from "../journey";
import { goOn, question, shownButton } from "../request-pages";
import { field, link, words } from "../steps";

export const askQuestion: Journey = {
  name: "poser-une-question",
  title: "Poser une question à un conseiller",
  start: "/espace/demandes",
  steps: [
    link("lien", "Poser une question à un conseiller", {
      find: (page) => page.getByRole("link", { name: /^Poser une question à un conseiller/ }),
    }),
    question("sujet", "Sur quel sujet ?", "Mon contrat ou ma carte"),
    field("message", "Votre message", () => "Mon fils part étudier à l’étranger. Reste-t-il couvert ?", {
      act: goOn,
    }),
    words("document", "Joindre un document (facultatif)", {
      act: ({ page }) => page.getByRole("link", { name: "Continuer", exact: true }).click(),
    }),
    shownButton("envoyer", "Envoyer ma demande"),
  ],
};
