import type { Journey, Walk } from "../journey";
import { folded } from "../parts";
import { button, field, link, words } from "../steps";

export const findGuarantee: Journey = {
  name: "chercher-une-garantie",
  title: "Chercher un soin, pas à pas",
  start: "/espace/contrat",
  steps: [
    link("garanties", "Les remboursements prévus"),
    field("mot", "Rechercher un soin", () => "lunettes"),
    button("rechercher", "Rechercher", { act: search }),
    words("reponse", "Lunettes 100 % Santé", {
      find: (page) => page.locator("dl > div").filter({ hasText: "Lunettes 100 % Santé" }),
    }),
    button("mots-difficiles", "Comprendre les mots du tableau", {
      find: folded("Comprendre les mots du tableau"),
    }),
    link("tout-voir", "Voir toutes les garanties"),
  ],
};

/** The answer is the same page: it is waited for, or the whole table would be taken for it. */
async function search({ page }: Walk): Promise<void> {
  await page.getByRole("button", { name: "Rechercher" }).click();
  await page.waitForURL(/mots=/);
}
