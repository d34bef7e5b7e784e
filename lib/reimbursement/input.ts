import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { careKinds, lineStatuses, paidToValues } from "@/db/schema/reimbursement";
import { readDay } from "@/lib/core/day";
import { foldedWords } from "@/lib/core/words";
import type { LineFilter } from "./conditions";
import { type CareKind, type LineStatus, type Measure, measures, type PaidTo } from "./rules";

const maxWords = 5;

/** How the address says each kind, status and payee: the words of the feed. */
export const kindWords: Record<CareKind, string> = {
  consultation: "consultation",
  pharmacy: "pharmacie",
  laboratory: "analyses",
  imaging: "imagerie",
  paramedical: "auxiliaires",
  transport: "transport",
  hospital: "hospitalisation",
  optical: "optique",
  dental: "dentaire",
  hearing: "audiologie",
  alternative: "medecine-douce",
  other: "autre",
};

export const statusWords: Record<LineStatus, string> = {
  received: "recu",
  "in-progress": "en-cours",
  "document-needed": "document-attendu",
  paid: "paye",
  refused: "refuse",
};

export const paidToWords: Record<PaidTo, string> = { member: "adherent", professional: "professionnel" };

const word = (known: Record<string, string>) =>
  z
    .string()
    .refine((text) => Object.values(known).includes(text))
    .optional()
    .catch(undefined);

/** Text that a database can hold and a screen can show. */
const plain = z.string().regex(/^\P{Cc}*$/u);

const typed = plain
  .max(100)
  .transform((text) => text.trim() || undefined)
  .optional()
  .catch(undefined);

const position = (last: z.ZodType<string, string>) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_/)
    .transform((text, context) => {
      const on = readDay(text.slice(0, 10));
      if (on) return { on, key: text.slice(11) };
      context.addIssue({ code: "custom" });
      return z.NEVER;
    })
    .pipe(z.object({ on: z.instanceof(Temporal.PlainDate), key: last }))
    .optional()
    .catch(undefined);

/**
 * What the address of the list asks for. Gives the questions as they were typed, to fill the form and the links again;
 * the filter they make; and what is wrong with the dates. Whatever cannot be read filters nothing.
 */
export const ReimbursementFilter = z
  .object({
    beneficiaire: z.uuid().optional().catch(undefined),
    du: typed,
    au: typed,
    soin: word(kindWords),
    statut: word(statusWords),
    paye: word(paidToWords),
    mots: typed,
    virement: typed,
    apres: position(z.uuid()),
  })
  .transform(({ apres, ...query }) => {
    const { faults, ...period } = readPeriod(query);
    const filter: LineFilter = {
      ...period,
      beneficiaryId: query.beneficiaire,
      kind: careKinds.find((kind) => kindWords[kind] === query.soin),
      status: lineStatuses.find((status) => statusWords[status] === query.statut),
      paidTo: paidToValues.find((paidTo) => paidToWords[paidTo] === query.paye),
      words: searchWords(query.mots ?? ""),
      transfer: query.virement,
    };
    return { query, filter, faults, after: apres };
  });

export type FilterQuery = z.output<typeof ReimbursementFilter>["query"];

/** The questions of a file's address, as a page is given them: what is asked twice is a list. */
export const questionsOf = (query: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = "", ...others] = query.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );

/** What the address of the transfers asks for: a period of payment, and where the list goes on. */
export const TransferFilter = z
  .object({ du: typed, au: typed, apres: position(plain.min(1).max(64)) })
  .transform(({ apres, ...query }) => ({ query, ...readPeriod(query), after: apres }));

export type DateFault = "unreadable" | "before-start";
export type PeriodFaults = { du?: DateFault; au?: DateFault };

type Period = { from: Temporal.PlainDate | undefined; to: Temporal.PlainDate | undefined };

/** A period as typed. A bound that cannot be read, or an end before its start, is told and bounds nothing. */
function readPeriod({ du, au }: { du?: string | undefined; au?: string | undefined }): Period & {
  faults: PeriodFaults;
} {
  const [from, to] = [du, au].map((text) => (text ? readDay(text) : undefined));
  const faults: PeriodFaults = {
    ...(du && !from && { du: "unreadable" }),
    ...(au && !to && { au: "unreadable" }),
  };
  if (!from || !to || Temporal.PlainDate.compare(from, to) <= 0) return { from, to, faults };
  return { from, to: undefined, faults: { au: "before-start" } };
}

export type Position = { on: Temporal.PlainDate; key: string };

/** How the address says where a list goes on: « 2026-02-05_VIR-12 ». */
export const positionText = ({ on, key }: Position): string => `${on}_${key}`;

/** The words looked for, without accents nor capitals: five at most. */
export const searchWords = (text: string): string[] => foldedWords(text).slice(0, maxWords);

export type PeriodChoice = { label: string; du?: string | undefined; au?: string | undefined };

/** The title of a list with what it is restricted to, « Pharmacie – Mes soins »; it says first that a date is wrong. */
export function filteredTitle(title: string, labels: string[], faults: PeriodFaults): string {
  const named = [labels.join(", "), title].filter(Boolean).join(" – ");
  return Object.keys(faults).length > 0 ? `Erreur – ${named}` : named;
}

/** The periods one asks for most: this year, the last twelve months, each earlier year that has lines. */
export function periodChoices(years: number[], today: Temporal.PlainDate): PeriodChoice[] {
  const yearAgo = today.subtract({ years: 1 }).add({ days: 1 });
  return [
    { label: "Cette année", du: `${today.year}-01-01`, au: today.toString() },
    { label: "12 derniers mois", du: yearAgo.toString(), au: today.toString() },
    ...years
      .filter((year) => year !== today.year)
      .map((year) => ({ label: String(year), du: `${year}-01-01`, au: `${year}-12-31` })),
  ];
}

/** What a year of care may be measured in, as the address says it. */
export const measureWords: Record<Measure, string> = {
  expense: "depense",
  mutual: "mutuelle",
  "out-of-pocket": "reste",
};

/** Which year of care is asked for, and measured in what; the expense unless told otherwise. */
export const YearFilter = z
  .object({
    annee: z.coerce.number().int().min(1900).max(2099).optional().catch(undefined),
    mesure: word(measureWords),
  })
  .transform(({ annee, mesure }) => ({
    year: annee,
    measure: measures.find((measure) => measureWords[measure] === mesure) ?? ("expense" as const),
  }));
