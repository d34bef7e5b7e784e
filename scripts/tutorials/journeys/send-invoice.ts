import type { Page } from "@playwright/test";
import { civilDate, now } from "@/lib/core/clock";
import type { Journey, Walk } from "../journey";
import { button, field, link } from "../steps";

const files = (page: Page) => page.getByLabel(/^Vos fichiers/).first();
const kind = (page: Page) => page.getByRole("group", { name: "Que nous envoyez-vous ?" });
const total = "Montant total, en euros";

export const sendInvoice: Journey = {
  name: "envoyer-une-facture",
  title: "Envoyer ma facture, pas à pas",
  start: "/espace/demandes",
  steps: [
    link("commencer", "Envoyer une facture ou un devis", {
      find: (page) => page.getByRole("link", { name: /^Envoyer une facture ou un devis/ }),
    }),
    {
      key: "quoi",
      label: "Que nous envoyez-vous ?",
      kind: "field",
      find: kind,
      show: ({ page }) => kind(page).getByLabel("Une facture, pour être remboursé").check(),
    },
    field("montant", total, () => "55,00", { show: fillCare, act: goOn }),
    field("fichier", "Vos fichiers", () => "", { find: files, show: chooseFile }),
    button("joindre", "Joindre", {
      find: (page) => page.getByRole("button", { name: /^Joindre/ }).first(),
    }),
    link("continuer", "Continuer"),
    button("envoyer", "Envoyer ma demande", { act: async () => {} }),
  ],
};

async function fillCare({ page, who }: Walk): Promise<void> {
  await page.getByLabel("Autres soins").check();
  await page.getByLabel(new RegExp(`^${who.firstName} `)).check();
  await page.getByLabel("Date de la facture ou du devis").fill(someDaysAgo());
  await page.getByLabel(total).fill("55,00");
}

const someDaysAgo = () => {
  const { day, month, year } = civilDate(now()).subtract({ days: 10 });
  return `${day}/${month}/${year}`;
};

function goOn({ page }: Walk): Promise<void> {
  return page.getByRole("button", { name: "Continuer" }).click();
}

/** Any picture does: that of the page itself. */
async function chooseFile({ page }: Walk): Promise<void> {
  const buffer = await page.screenshot();
  await files(page).setInputFiles({ name: "facture.png", mimeType: "image/png", buffer });
}
