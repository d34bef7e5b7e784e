import { z } from "zod";

/** Which year of instalments the address asks for; anything else in it is as if it were not there. */
export const ContributionView = z
  .object({ annee: z.coerce.number().int().min(1900).max(9999).optional().catch(undefined) })
  .transform(({ annee }) => ({ year: annee }));
