import { civilDate, now } from "@/lib/core/clock";
import type { Journey } from "../journey";
import { goOn, question, shownButton, typedDay } from "../request-pages";
import { field, link } from "../steps";

export const removePerson: Journey = {
  name: "retirer-une-personne",
  title: "Retirer une personne de mon contrat",
  start: "/espace/demandes/ma-vie-change",
  steps: [
    link("evenement", "Retrait d’une personne"),
    question("personne", "Qui quitte votre contrat ?", /^Tom /),
    question("raison", "Pourquoi ?", "Une autre raison"),
    field("date", "À partir de quand ?", () => nextMonth(), { act: goOn }),
    shownButton("envoyer", "Envoyer ma demande"),
  ],
};

const nextMonth = () => typedDay(civilDate(now()).add({ months: 1 }));
