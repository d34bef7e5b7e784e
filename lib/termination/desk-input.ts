import { z } from "zod";
import { readDay } from "@/lib/core/day";
import { MembershipNumber } from "@/lib/member/rules";

const topics = {
  dossier: "unmatched",
  entreprise: "company",
  deces: "death",
  obligatoire: "compulsory",
  termine: "already-ends",
  contestee: "disputed",
} as const;

export type TopicName = keyof typeof topics;

/** The questions of the queue's address: an unknown answer counts for none. */
export const QueueQuestions = z.object({
  raison: z
    .enum(["dossier", "entreprise", "deces", "obligatoire", "termine", "contestee"])
    .optional()
    .catch(undefined),
  apres: z.string().optional().catch(undefined),
});

export const topicOf = (name: TopicName | undefined) => name && topics[name];

/** A text of one line, without what no keyboard types. */
const line = (most: number, tooLong: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.normalize("NFC").replace(/\p{C}/gu, "").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, tooLong));

const numberSentence = "Saisissez les 8\u00a0chiffres du numéro d’adhésion que donne l’assureur.";

export const InsurerNoticeInput = z.object({
  membershipNumber: z
    .string({ error: numberSentence })
    .refine((typed) => MembershipNumber.safeParse(typed).success, numberSentence)
    .transform((typed) => MembershipNumber.parse(typed)),
  insurer: line(120, "Ce nom est trop long\u00a0: 120\u00a0caractères au plus.").pipe(
    z.string().min(2, "Saisissez le nom du nouvel assureur."),
  ),
  sentOn: z.string().transform((typed, context) => {
    const day = readDay(typed.trim());
    if (day) return day;
    context.addIssue({ code: "custom", message: "Saisissez le jour d’envoi, par exemple 14/08/2026." });
    return z.NEVER;
  }),
  reference: line(60, "Cette référence est trop longue\u00a0: 60\u00a0caractères au plus."),
});

/** The notice that the page showed: another tab may have typed another since. */
export const ConfirmNoticeInput = z.object({ notice: z.uuid() });
