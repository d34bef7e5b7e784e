import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { firstYear, lastYear, readDay } from "@/lib/core/day";
import { statementMonths } from "./rules";

const day = z.string().transform((text, context) => {
  const read = readDay(text);
  if (read) return read;
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** A year asked in an address, « 2025 »; nothing when it is none. */
export const Year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .refine((year) => year >= firstYear && year <= lastYear)
  .optional()
  .catch(undefined);

export type Period = { from: Temporal.PlainDate; to: Temporal.PlainDate };
type PeriodReading =
  | { ok: true; period: Period }
  | { ok: false; fault: "period-unclear" | "period-too-long" };

/** The days of a statement: `annee`, or `du` and `au`, twelve months at most; this year up to today when none is said. */
export function readPeriod(query: URLSearchParams, today: Temporal.PlainDate): PeriodReading {
  const year = Year.parse(query.get("annee") ?? undefined);
  const given = year ? yearOf(year) : periodOf(query, today);
  if (!given) return { ok: false, fault: "period-unclear" };
  if (Temporal.PlainDate.compare(given.from, given.to) > 0) return { ok: false, fault: "period-unclear" };
  const latest = given.from.add({ months: statementMonths });
  if (Temporal.PlainDate.compare(given.to, latest) >= 0) return { ok: false, fault: "period-too-long" };
  return { ok: true, period: given };
}

/** All the days of a year. */
export const yearOf = (year: number): Period => ({
  from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
  to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
});

function periodOf(query: URLSearchParams, today: Temporal.PlainDate): Period | undefined {
  const from = day.safeParse(query.get("du") || today.with({ month: 1, day: 1 }).toString());
  const to = day.safeParse(query.get("au") || today.toString());
  return from.success && to.success ? { from: from.data, to: to.data } : undefined;
}

/** The facts that a certificate à la carte may state, in its order. */
export const certificateFacts = [
  "couverture",
  "garantie",
  "naissance",
  "lien",
  "responsable",
  "cotisations",
] as const;

export type CertificateFact = (typeof certificateFacts)[number];

/** Characters of the name of whom a certificate is for. */
export const recipientLength = 60;

/** Whether a text may name whom a certificate is for: short, without figures, and no sentences that it would seem to state. */
export const isRecipient = (text: string): boolean =>
  text.length <= recipientLength && !/[\p{N}%€]|[!?…;]\s|\p{L}{4,}\.\s/u.test(text);

const strings = z.array(z.string()).max(50).catch([]);

/** What the form of the certificate à la carte asks: which persons and facts, for whom, and whether with the NIR. */
export const CertificateChoice = z.object({
  persons: strings,
  facts: strings.transform((asked) => certificateFacts.filter((fact) => asked.includes(fact))),
  withNir: z.boolean(),
  recipient: z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .catch(""),
});

export type CertificateChoice = z.output<typeof CertificateChoice>;

/** Reads that form from the address it leads to. */
export const readChoice = (query: URLSearchParams): CertificateChoice =>
  CertificateChoice.parse({
    persons: query.getAll("personne"),
    facts: query.getAll("info"),
    withNir: query.get("secu") === "oui",
    recipient: query.get("attention") ?? "",
  });

const formFields = ["personne", "info", "secu", "attention", "du", "au"];

/** What the forms of the list of documents ask, without the rest of an address. */
export const formQuery = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...query].filter(([name]) => formFields.includes(name)));

/** Where the list of documents goes on: « 2026-02-05_3f0c… ». */
export const IssuedPosition = z
  .string()
  .transform((text) => ({ on: text.slice(0, 10), key: text.slice(11) }))
  .pipe(z.object({ on: day, key: z.uuid() }))
  .optional()
  .catch(undefined);

/** How the address says where that list goes on. */
export const positionText = ({ on, key }: { on: Temporal.PlainDate; key: string }): string => `${on}_${key}`;

/** Which document its owner cancels. */
export const RevocationInput = z.object({ document: z.uuid() });

/** The code that the address of the verification page asks about, as it was typed. */
export const VerificationQuestion = z.object({ code: z.string().max(100).optional().catch(undefined) });
