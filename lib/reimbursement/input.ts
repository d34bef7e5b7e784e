import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { careKinds, lineStatuses, paidToValues } from "@/db/schema/reimbursement";
import { foldedWords } from "@/lib/core/words";

const maxWords = 5;

const day = z.string().transform((text, context) => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
});

const position = (last: z.ZodType<string, string>) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_/)
    .transform((text) => ({ on: text.slice(0, 10), key: text.slice(11) }))
    .pipe(z.object({ on: day, key: last }));

/** What the address of the list may ask for; anything else in it is as if it were not there. */
export const ReimbursementFilter = z
  .object({
    beneficiaire: z.uuid().optional().catch(undefined),
    du: day.optional().catch(undefined),
    au: day.optional().catch(undefined),
    soin: z.enum(careKinds).optional().catch(undefined),
    statut: z.enum(lineStatuses).optional().catch(undefined),
    paye: z.enum(paidToValues).optional().catch(undefined),
    mots: z.string().max(100).optional().catch(undefined),
    virement: z.string().max(64).optional().catch(undefined),
    apres: position(z.uuid()).optional().catch(undefined),
  })
  .transform((asked) => ({
    beneficiaryId: asked.beneficiaire,
    from: asked.du,
    to: asked.au,
    kind: asked.soin,
    status: asked.statut,
    paidTo: asked.paye,
    words: searchWords(asked.mots ?? ""),
    transfer: asked.virement,
    after: asked.apres,
  }));

/** Where the list of transfers goes on: « 2026-02-05_VIR-12 ». */
export const TransferPosition = position(z.string().min(1).max(64)).optional().catch(undefined);

export type Position = { on: Temporal.PlainDate; key: string };

/** How the address says where a list goes on. */
export const positionText = ({ on, key }: Position): string => `${on}_${key}`;

/** The words looked for, without accents nor capitals: five at most. */
export const searchWords = (typed: string): string[] => foldedWords(typed).slice(0, maxWords);
