import { z } from "zod";
import { helpStates, helpThemes } from "@/db/schema/help";
import { readMoment } from "@/lib/core/typed-moment";
import { typedLines } from "@/lib/core/typed-text";

const theme = z.enum(helpThemes, { error: "Choisissez un thème." });

export const NewPageInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, { error: "Donnez un titre à la page." })
    .max(120, { error: "120 caractères au plus. Raccourcissez." }),
  theme,
});

/** Which page, as it was read. */
const read = { page: z.uuid(), version: z.coerce.number().int().min(1) };

export const PageInput = z.object(read);

export const PreviewInput = z.object({ page: z.uuid() });

export const RestoreInput = z.object({ ...read, revision: z.coerce.number().int().min(1) });

export const SendBackInput = z.object({
  ...read,
  note: z
    .string()
    .transform(typedLines)
    .refine((note) => note !== "", { error: "Dites ce qu’il faut reprendre." })
    .refine((note) => note.length <= 1_000, { error: "1 000 caractères au plus. Raccourcissez." }),
});

/** A day and a time in France. */
export const ScheduleInput = z
  .object({ ...read, day: z.string(), time: z.string() })
  .transform(({ day, time, ...page }, context) => {
    const moment = readMoment(day, time);
    if ("at" in moment) return { ...page, at: moment.at };
    for (const [part, message] of Object.entries(moment.faults))
      context.addIssue({ code: "custom", path: [part], message });
    return z.NEVER;
  });

export const OrderInput = z.object({ theme, page: z.uuid(), way: z.enum(["up", "down"]) });

/** What a browser sends of a page that is being written. Its content is read apart. */
export const DraftInput = z.object({
  version: z.int().min(1),
  slug: z.string().max(200),
  theme,
  content: z.unknown(),
});

export const TakeUpInput = z.object({ version: z.int().min(1), revision: z.int().min(1) });

/** The questions of the list's address: an unknown answer counts for none. */
export const DeskQuestions = z.object({
  etat: z.enum(helpStates).optional().catch(undefined),
  mots: z.string().trim().max(100).optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});

/** Which version is read, and with which it is compared. */
export const VersionQuestions = z.object({
  version: z.coerce.number().int().min(1).optional().catch(undefined),
  avec: z
    .union([z.literal("actuelle"), z.coerce.number().int().min(1)])
    .optional()
    .catch(undefined),
});
export type VersionQuestions = z.infer<typeof VersionQuestions>;
