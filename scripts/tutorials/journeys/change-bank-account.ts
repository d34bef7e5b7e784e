import type { Journey } from "../journey";
import { shownButton } from "../request-pages";
import { field, link } from "../steps";

/** Of the demonstration's bank: an IBAN that no real account has. */
const iban = "FR76 9999 9000 0100 0000 0101 577";

export const changeBankAccount: Journey = {
  name: "changer-de-compte-bancaire",
  title: "Changer le compte de mes remboursements",
  start: "/espace/banque",
  steps: [
    link("modifier", "Modifier", {
      find: (page) => page.getByRole("link", { name: "Modifier le compte de mes remboursements" }),
    }),
    field("iban", "IBAN", () => iban),
    field("titulaire", "Titulaire du compte", ({ firstName, lastName }) => `${firstName} ${lastName}`),
    shownButton("enregistrer", "Enregistrer ce compte"),
  ],
};
