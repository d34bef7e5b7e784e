import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { disputeReasons, motiveKinds } from "@/db/schema/termination";
import { readDay } from "@/lib/core/day";
import { typedLine, typedLines } from "@/lib/core/typed-text";
import { MembershipNumber } from "@/lib/member/rules";
import { closingReasons } from "./closing";
import type { Motive } from "./motive";

const topics = {
  dossier: "unmatched",
  entreprise: "company",
  deces: "death",
  obligatoire: "compulsory",
  termine: "already-ends",
  "sans-adresse": "no-contact",
  "autre-risque": "other-risk",
  contestee: "disputed",
} as const;

export type TopicName = keyof typeof topics;

/** The questions of the queue's address: an unknown answer counts for none. */
export const QueueQuestions = z.object({
  raison: z
    .enum([
      "dossier",
      "entreprise",
      "deces",
      "obligatoire",
      "termine",
      "sans-adresse",
      "autre-risque",
      "contestee",
    ])
    .optional()
    .catch(undefined),
  apres: z.string().optional().catch(undefined),
});

export const topicOf = (name: TopicName | undefined) => name && topics[name];

const line = (most: number, tooLong: string) =>
  z.string().default("").transform(typedLine).pipe(z.string().max(most, tooLong));

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

/** The questions of a request's address: the member picked, and the motive that its papers establish. */
export const DeskQuestions = z.object({
  adherent: z.uuid().optional().catch(undefined),
  motif: z
    .enum(["", ...motiveKinds])
    .optional()
    .catch(undefined),
  evenement: z.string().optional().catch(undefined),
  lien: z.literal("oui").optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

type Established = Pick<z.infer<typeof DeskQuestions>, "motif" | "evenement" | "lien">;

/** The motive that an adviser establishes, which may be none; nothing when that of the request stands. */
export function establishedMotive({ motif, evenement, lien }: Established): Motive | null | undefined {
  if (motif === undefined) return undefined;
  return motif === ""
    ? null
    : { kind: motif, eventOn: readDay(evenement ?? "") ?? null, linkStated: lien === "oui" };
}

/** Which request, as it was read. */
const read = { termination: z.uuid(), version: z.coerce.number().int().min(1) };

export const ReadInput = z.object(read);

export const DisputeInput = z.object({
  ...read,
  reason: z.enum(disputeReasons, { error: "Choisissez ce que l’adhérent conteste." }),
});

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));

export const DecideInput = z.object({
  ...read,
  member: z.uuid(),
  endsOn: day,
  /** The other request that the page showed, which this one replaces. */
  replacing: z.uuid().optional(),
  motif: z.enum(["", ...motiveKinds]).optional(),
  evenement: z.string().optional(),
  lien: z.literal("oui").optional().catch(undefined),
});

const wordsMissing = "Écrivez la raison\u00a0: la personne la lira dans son e-mail.";

export const CloseInput = z
  .object({
    ...read,
    reason: z.enum(closingReasons, { error: "Choisissez la raison que la personne lira." }),
    words: z
      .string()
      .default("")
      .transform(typedLines)
      .pipe(
        z.string().max(2000, "C’est trop long\u00a0: 2\u00a0000\u00a0caractères au plus. Raccourcissez."),
      ),
  })
  .refine(({ reason, words }) => reason !== "other" || words !== "", {
    path: ["words"],
    error: wordsMissing,
  });
