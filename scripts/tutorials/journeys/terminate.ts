import type { Journey, Walk } from "../journey";
import { goOn, question, shownButton } from "../request-pages";
import { choice, field, words } from "../steps";

export const terminate: Journey = {
  name: "resilier",
  title: "Résilier votre contrat",
  start: "/resilier",
  enters: "signed-out",
  steps: [
    words("conditions", "Ce qu’il faut savoir"),
    question("contrat", "Quel contrat voulez-vous résilier ?", "Le mien", typeIdentity),
    field("numero", "Numéro d’adhésion ou de contrat", ({ membershipNumber }) => membershipNumber),
    choice("motif", "Motif", "Sans motif"),
    field("e-mail", "Adresse e-mail", ({ email }) => email, { act: goOn }),
    shownButton("confirmer", "Confirmer ma demande de résiliation"),
  ],
};

async function typeIdentity({ page, who }: Walk): Promise<void> {
  await page.getByLabel("Nom", { exact: true }).fill(who.lastName);
  await page.getByLabel("Prénom", { exact: true }).fill(who.firstName);
  await page.getByLabel("Date de naissance", { exact: true }).fill(who.bornOn);
}
