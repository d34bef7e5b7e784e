import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { helpStates, helpThemes } from "@/db/schema/help";
import { readDay } from "@/lib/core/day";
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

const paris = "Europe/Paris";

/** A day and a time in France; the hour that a change of time skips is the one after it. */
export const ScheduleInput = z
  .object({ ...read, day: z.string(), time: z.string() })
  .transform(({ day, time, ...page }, context) => {
    const date = readDay(day);
    const [, hour, minute] = time.trim().match(/^(\d{1,2})\s*[:hH]\s*(\d{2})$/) ?? [];
    const known = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
    if (!date)
      context.addIssue({ code: "custom", path: ["day"], message: "Donnez une date\u00a0: 25/12/2026." });
    if (!known)
      context.addIssue({ code: "custom", path: ["time"], message: "Donnez une heure\u00a0: 14:30." });
    if (!date || !known) return z.NEVER;
    const plainTime = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
    return { ...page, at: date.toZonedDateTime({ timeZone: paris, plainTime }).toInstant() };
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
