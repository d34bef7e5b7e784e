import { civilDate, now } from "@/lib/core/clock";
import type { Journey, Walk } from "../journey";
import { folded } from "../parts";
import { button, link, words } from "../steps";

const affiliation = "Attestation d’affiliation";
const contributions = "Attestation de cotisations";

export const downloadCertificate: Journey = {
  name: "telecharger-une-attestation",
  title: "Télécharger un document, pas à pas",
  start: "/espace/documents",
  steps: [
    link("affiliation", affiliation, {
      find: (page) => page.getByRole("link", { name: `${affiliation} (PDF)` }),
      act: receive,
    }),
    words("annee", contributions, {
      find: (page) =>
        page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: contributions }) }),
    }),
    button("dates", "Choisir d’autres dates", { find: folded("Choisir d’autres dates") }),
    button("releve", "Créer le relevé", { show: fillDates, act: async () => {} }),
    words("crees", "Documents déjà créés"),
  ],
};

/** The browser of a person saves or shows the file; here it is asked for, and the page then says that it was made. */
async function receive({ page, app }: Walk): Promise<void> {
  await page.request.get(`${app}/espace/documents/attestation-affiliation.pdf`);
  await page.reload();
}

async function fillDates({ page }: Walk): Promise<void> {
  const { year } = civilDate(now());
  await page.getByLabel("Du", { exact: true }).fill(`${year}-01-01`);
  await page.getByLabel("Au", { exact: true }).fill(`${year}-06-30`);
}
