import { z } from "zod";
import { typedLines } from "@/lib/core/typed-text";
import { type DocumentCode, isDocumentCode } from "./documents";
import { messageLength } from "./rules";

/** Which request, as it was read. */
const read = { request: z.uuid(), version: z.coerce.number().int().min(1) };

const text = z
  .string()
  .transform(typedLines)
  .refine((typed) => typed.length <= messageLength, {
    error: `C’est trop long\u00a0: ${messageLength}\u00a0caractères au plus. Raccourcissez.`,
  });

const written = (sentence: string) => text.refine((typed) => typed !== "", { error: sentence });

export const HoldInput = z.object(read);

/** « Autre document » says nothing by itself: the words say which. */
export const AskDocumentInput = z
  .object({
    ...read,
    document: z.string().transform((code, context): DocumentCode => {
      if (isDocumentCode(code)) return code;
      context.addIssue({ code: "custom", message: "Choisissez le document à demander." });
      return z.NEVER;
    }),
    words: text.default(""),
  })
  .refine(({ document, words }) => document !== "autre" || words !== "", {
    path: ["words"],
    error: "Dites quel document vous attendez\u00a0: l’adhérent le lira dans votre message.",
  });

export const WriteInput = z.object({ ...read, message: written("Écrivez votre message.") });

export const AnswerInput = z.object({ ...read, answer: written("Écrivez votre réponse.") });

export const AcceptInput = z.object({ ...read, acceptance: text.default("") });

export const RefuseInput = z.object({
  ...read,
  reason: written("Écrivez pourquoi\u00a0: l’adhérent lira cette raison avec la décision."),
});

const groups = { vie: "life", facture: "claim", question: "question" } as const;
const holders = { libres: "free", miennes: "mine", toutes: "all" } as const;

/** The questions of the queue's address: an unknown answer counts for none. */
export const QueueQuestions = z.object({
  type: z.enum(["vie", "facture", "question"]).optional().catch(undefined),
  qui: z.enum(["libres", "miennes", "toutes"]).catch("libres"),
  apres: z.string().optional().catch(undefined),
});
export type QueueQuestions = z.infer<typeof QueueQuestions>;

export const queueFilter = ({ type, qui }: QueueQuestions) => ({
  group: type && groups[type],
  whose: holders[qui],
});
