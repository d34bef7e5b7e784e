import { z } from "zod";

/** What the address of the contract page may ask for; anything else in it is as if it were not there. */
export const ContractView = z
  .object({
    contrat: z.string().max(64).optional().catch(undefined),
    mots: z.string().trim().max(100).optional().catch(undefined),
  })
  .transform(({ contrat, mots }) => ({ contractId: contrat, words: mots ?? "" }));
