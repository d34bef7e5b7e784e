import type { Journey, Walk } from "../journey";
import { folded } from "../parts";
import { button, field, link } from "../steps";

const search = "Rechercher un soin, un professionnel";

export const followReimbursements: Journey = {
  name: "suivre-mes-remboursements",
  title: "Retrouver un soin ou un virement",
  start: "/espace/remboursements",
  steps: [
    field("chercher", search, () => "dermatologue", {
      act: async ({ page }) => {
        await page.getByLabel(search).press("Enter");
        await page.waitForURL(/mots=/);
      },
    }),
    button("filtres", "Plus de filtres", { find: folded("Plus de filtres") }),
    button("appliquer", "Appliquer ces filtres", { act: apply }),
    link("retirer", "Tout retirer", { act: follow("Tout retirer", /remboursements$/) }),
    link("trace", "Télécharger ces lignes (tableur, CSV)", { act: async () => {} }),
    link("virements", "Par virement", { act: follow("Par virement", /virements/) }),
    link("mois", "Par mois"),
  ],
};

/** The next words are on both pages: the second is waited for. */
function follow(name: string, to: RegExp) {
  return async ({ page }: Walk): Promise<void> => {
    await page.getByRole("link", { name }).click();
    await page.waitForURL(to);
  };
}

async function apply({ page }: Walk): Promise<void> {
  await page.getByRole("button", { name: "Appliquer ces filtres" }).click();
  await page.waitForURL(/soin=/);
}
