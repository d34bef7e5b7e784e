import type { TerminableContract } from "./ending";
import { unbroken } from "./unbroken";

/**
 * The ways that exist out of a compulsory group contract, or of what was added to it, each with its source.
 * The articles of the règlement are those of the demonstration: to be confirmed.
 */
export const waySources = {
  /** The employer ends the group contract, which covers everyone. */
  employer: unbroken("L. 221-10 du code de la mutualité"),
  /** The employee asks the employer for a dispense. */
  dispense: unbroken("L. 911-7, III, et D. 911-2 du code de la sécurité sociale"),
  /** The cover follows the job, and lasts a while after it. */
  "job-end": unbroken("L. 911-8 du code de la sécurité sociale"),
  /** The relatives whom the member added freely. */
  dependants: "3 du règlement mutualiste",
  /** The options that the member added freely. */
  options: "12 du règlement mutualiste",
};

/** What each is, to the member: on the page and in the avis. */
export const wayWords: Record<keyof typeof waySources, string> = {
  employer: unbroken(
    "L’employeur peut mettre fin au contrat collectif, pour tout le monde (article L. 221-10 du code de la mutualité).",
  ),
  dispense: unbroken(
    "Vous pouvez lui demander d’en être dispensé, dans les cas que la loi prévoit\u00a0: contrat court, mutuelle de votre conjoint, complémentaire santé solidaire… (articles L. 911-7, III, et D. 911-2 du code de la sécurité sociale).",
  ),
  "job-end": unbroken(
    "Si vous quittez l’entreprise, le contrat s’arrête avec l’emploi. Il peut vous être maintenu gratuitement, douze mois au plus, si vous êtes indemnisé par France Travail (article L. 911-8 du code de la sécurité sociale).",
  ),
  dependants: unbroken(
    "Vous pouvez retirer les personnes que vous avez ajoutées vous-même (article 3 du règlement mutualiste).",
  ),
  options: unbroken(
    "Vous pouvez retirer les options que vous avez choisies (article 12 du règlement mutualiste).",
  ),
};

export type Way = { way: keyof typeof waySources; source: string };

type Added = Omit<TerminableContract, "endedOn"> & { options: readonly string[]; dependants: number };

/** The ways that exist for this contract: those of relatives and options only when it has some. */
export function waysOut({ options, dependants }: Pick<Added, "options" | "dependants">): Way[] {
  const ways: (keyof typeof waySources)[] = ["employer", "dispense", "job-end"];
  if (dependants > 0) ways.push("dependants");
  if (options.length > 0) ways.push("options");
  return ways.map((way) => ({ way, source: waySources[way] }));
}
