import type { TerminableContract } from "./ending";

/**
 * The ways that exist out of a compulsory group contract, or of what was added to it, each with its source.
 * The articles of the règlement are those of the demonstration: to be confirmed.
 */
export const waySources = {
  /** The employer ends the group contract, which covers everyone. */
  employer: "L.\u00a0221-10 du code de la mutualité",
  /** The employee asks the employer for a dispense. */
  dispense: "L.\u00a0911-7, III, et D.\u00a0911-2 du code de la sécurité sociale",
  /** The cover follows the job, and lasts a while after it. */
  "job-end": "L.\u00a0911-8 du code de la sécurité sociale",
  /** The relatives whom the member added freely. */
  dependants: "3 du règlement mutualiste",
  /** The options that the member added freely. */
  options: "12 du règlement mutualiste",
} as const;

export type Way = { way: keyof typeof waySources; source: string };

type Added = Omit<TerminableContract, "endedOn"> & { options: readonly string[]; dependants: number };

/** The ways that exist for this contract: those of relatives and options only when it has some. */
export function waysOut({ options, dependants }: Pick<Added, "options" | "dependants">): Way[] {
  const ways: (keyof typeof waySources)[] = ["employer", "dispense", "job-end"];
  if (dependants > 0) ways.push("dependants");
  if (options.length > 0) ways.push("options");
  return ways.map((way) => ({ way, source: waySources[way] }));
}
