import type { Page } from "@playwright/test";
import { civilDate, now } from "@/lib/core/clock";
import type { Journey, JourneyStep, Walk } from "../journey";
import { aPicture, goOn, question, shownButton, typedDay } from "../request-pages";
import { button, field, link } from "../steps";

export const declareBirth: Journey = {
  name: "declarer-une-naissance",
  title: "Déclarer une naissance",
  start: "/espace/demandes/ma-vie-change",
  steps: [
    link("evenement", "Naissance"),
    field("enfant", "Prénom", () => "Zoé", { show: describeChild, act: goOn }),
    question("couverture", "Voulez-vous que votre contrat couvre votre enfant ?", "Oui", goOn),
    question("rattachement", "À qui votre enfant est-il rattaché à l’Assurance maladie ?", "À moi", goOn),
    birthDocument(),
    shownButton("envoyer", "Envoyer ma demande"),
  ],
};

async function describeChild({ page, who }: Walk): Promise<void> {
  await page.getByLabel("Prénom", { exact: true }).fill("Zoé");
  await page.getByLabel("Nom", { exact: true }).fill(who.lastName);
  await page.getByLabel("Date de naissance", { exact: true }).fill(lastWeek());
}

const lastWeek = () => typedDay(civilDate(now()).subtract({ days: 7 }));

/** The first form of the page: what proves the birth. */
function birthDocument(): JourneyStep {
  const join = (page: Page) => page.getByRole("button", { name: /^Joindre/ }).first();
  return button("document", "Joindre", {
    find: join,
    show: ({ page }) =>
      page
        .getByLabel(/^Vos fichiers/)
        .first()
        .setInputFiles(aPicture("acte-de-naissance.png")),
    act: async ({ page }) => {
      await join(page).click();
      await page.getByRole("link", { name: "Continuer", exact: true }).click();
    },
  });
}
