import type { Journey } from "../journey";
import { shownButton } from "../request-pages";
import { link, words } from "../steps";

export const takeMyData: Journey = {
  name: "telecharger-mes-donnees",
  title: "Télécharger mes données",
  start: "/espace/coordonnees",
  steps: [
    link("page", "Données et sécurité"),
    words("archive", "Télécharger toutes mes données"),
    shownButton("preparer", "Préparer mon archive"),
  ],
};
