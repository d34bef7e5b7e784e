import type { Journey } from "../journey";
import { shownButton } from "../request-pages";
import { field, link } from "../steps";

export const changeEmail: Journey = {
  name: "changer-d-adresse-e-mail",
  title: "Changer mon adresse e-mail",
  start: "/espace/coordonnees",
  steps: [
    link("modifier", "Modifier", {
      find: (page) => page.getByRole("link", { name: "Modifier mon adresse e-mail" }),
    }),
    field("nouvelle-adresse", "Nouvelle adresse e-mail", () => "marie@nouvelle-adresse.example"),
    shownButton("envoyer", "Envoyer le lien"),
  ],
};
