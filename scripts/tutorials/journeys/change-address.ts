import type { Journey } from "../journey";
import { shownButton } from "../request-pages";
import { field, link, words } from "../steps";

export const changeAddress: Journey = {
  name: "changer-d-adresse",
  title: "Changer mon adresse",
  start: "/espace/coordonnees",
  steps: [
    words("page", "Mes coordonnées", {
      find: (page) => page.getByRole("heading", { name: "Mes coordonnées", level: 1 }),
    }),
    link("modifier", "Modifier", {
      find: (page) => page.getByRole("link", { name: "Modifier mon adresse postale" }),
    }),
    field("rue", "Numéro et rue", () => "7 rue des Tilleuls"),
    field("code-postal", "Code postal", () => "75011"),
    shownButton("enregistrer", "Enregistrer mon adresse"),
  ],
};
