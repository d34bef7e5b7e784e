import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { contractNatures } from "@/db/schema/member";
import { motiveKinds } from "@/db/schema/termination";
import { readDay } from "@/lib/core/day";
import { isAfter } from "./ending";
import type { Motive, MotiveKind } from "./motive";
import { type Paid, type Rhythm, rhythms } from "./paid-periods";
import type { SimulatedContract } from "./simulate";

/** What one wants to try of one's own contract, as the address says it. */
export type OwnQuestion = {
  motive: Motive | null;
  newCoverFrom: Temporal.PlainDate | null;
  receivedOn: Temporal.PlainDate;
};

/** What is tried of a contract that nobody knows here. */
export type Question = OwnQuestion & { contract: SimulatedContract; paid: Paid | null };

/** How the address says each rhythm. */
export const rhythmWords: Record<Rhythm, string> = {
  month: "mois",
  quarter: "trimestre",
  "half-year": "semestre",
  year: "an",
};

const notADay = "Cette date n’existe pas ou n’est pas écrite comme 05/02/2026.";

/** What is asked twice, or too long to be a date or a word of ours, is as if it were not there. */
const text = z
  .string()
  .max(40)
  .transform((typed) => typed.trim())
  .catch("")
  .default("");

const day = text.transform((typed, context) => {
  const read = typed === "" ? null : readDay(typed);
  if (read !== undefined) return read;
  context.addIssue({ code: "custom", message: notADay });
  return z.NEVER;
});

const requiredDay = day.transform((read, context) => {
  if (read) return read;
  context.addIssue({
    code: "custom",
    message: "Donnez la date de prise d’effet : elle est sur votre certificat.",
  });
  return z.NEVER;
});

const kind = text.transform((typed): MotiveKind | null => motiveKinds.find((one) => one === typed) ?? null);

const own = { motif: kind, evenement: day, nouveau: day, envoi: day };

/** A simulator is no request: the link of an event to the risk is taken as stated, and the answer says so. */
const motiveOf = (kind: MotiveKind | null, eventOn: Temporal.PlainDate | null): Motive | null =>
  kind && { kind, eventOn, linkStated: true };

type OwnParts = {
  motif: MotiveKind | null;
  evenement: Temporal.PlainDate | null;
  nouveau: Temporal.PlainDate | null;
  envoi: Temporal.PlainDate | null;
};

/** The motives that rest on a day. */
const dated: readonly MotiveKind[] = [
  "move",
  "marital-status",
  "matrimonial-regime",
  "profession",
  "retirement",
  "end-of-activity",
  "compulsory-cover",
  "late-due-notice",
  "death",
];

const askDate = ({ motif, evenement }: OwnParts, context: z.RefinementCtx) => {
  if (motif && dated.includes(motif) && !evenement)
    fault(context, "evenement", "Donnez la date de cet événement : la date de fin en dépend.");
};

const sentLater =
  (today: Temporal.PlainDate) =>
  ({ envoi }: OwnParts, context: z.RefinementCtx) => {
    if (envoi && isAfter(today, envoi))
      fault(context, "envoi", "Ce jour est passé\u00a0: choisissez aujourd’hui, ou un jour à venir.");
  };

const ownQuestion = (
  { motif, evenement, nouveau, envoi }: OwnParts,
  today: Temporal.PlainDate,
): OwnQuestion => ({
  motive: motiveOf(motif, evenement),
  newCoverFrom: nouveau,
  receivedOn: envoi ?? today,
});

/** A motive, its date, the day of sending (today unless told) and that of a new cover. Refuses what is no date. */
export const OwnSimulation = (today: Temporal.PlainDate) =>
  z
    .object(own)
    .superRefine(askDate)
    .superRefine(sentLater(today))
    .transform((parts) => ownQuestion(parts, today));

const month = text.transform((typed) => readNumber(typed, 12) ?? 12);
const dayOfMonth = text.transform((typed) => readNumber(typed, 31) ?? 31);

const cents = text.transform((typed, context) => {
  const [, euros, decimals = ""] = typed.replace(/[\s€]/g, "").match(/^(\d{1,5})(?:[.,](\d{1,2}))?$/) ?? [];
  if (euros) return Number(euros) * 100 + Number(decimals.padEnd(2, "0"));
  if (typed === "") return null;
  context.addIssue({ code: "custom", message: "Écrivez un montant en euros, par exemple 84,90." });
  return z.NEVER;
});

const rhythm = text.transform(
  (typed): Rhythm => rhythms.find((one) => rhythmWords[one] === typed) ?? "month",
);

/** The simulator's questions. Refuses what is no date or amount, and dates that contradict one another. */
export const PublicSimulation = (today: Temporal.PlainDate) =>
  z
    .object({
      ...own,
      nature: text.transform((typed) => contractNatures.find((one) => one === typed) ?? "individuel"),
      effet: requiredDay,
      premiere: day,
      jour: dayOfMonth,
      mois: month,
      montant: cents,
      rythme: rhythm,
      paye: day,
    })
    .superRefine(askDate)
    .superRefine(sentLater(today))
    .superRefine(({ effet, premiere, montant, paye }, context) => {
      if (premiere && isAfter(premiere, effet))
        fault(context, "premiere", "La première adhésion ne peut pas être après la prise d’effet.");
      if (montant && !paye)
        fault(context, "paye", "Donnez le dernier jour déjà payé, ou laissez le montant vide.");
      if (paye && !montant) fault(context, "montant", "Donnez le montant, ou laissez cette date vide.");
    })
    .transform(
      ({ nature, effet, premiere, jour, mois, montant, rythme, paye, ...parts }): Question => ({
        ...ownQuestion(parts, today),
        contract: {
          nature,
          effectiveOn: effet,
          firstSubscribedOn: premiere ?? effet,
          renewal: monthDay(mois, jour),
          endedOn: null,
          options: [],
          dependants: 0,
        },
        paid: montant && paye ? { amountCents: montant, rhythm: rythme, until: paye } : null,
      }),
    );

const fault = (context: z.RefinementCtx, field: string, message: string) =>
  context.addIssue({ code: "custom", path: [field], message });

const readNumber = (typed: string, max: number) => {
  const read = Number(typed);
  return Number.isInteger(read) && read >= 1 && read <= max ? read : undefined;
};

/** « 12-31 »; a day that the month does not have is its last. */
const monthDay = (mois: number, jour: number) =>
  Temporal.PlainMonthDay.from({ monthCode: `M${String(mois).padStart(2, "0")}`, day: jour }).toString();
