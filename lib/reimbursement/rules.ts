import { Temporal } from "temporal-polyfill";
import type { careKinds, lineStatuses, paidToValues } from "@/db/schema/reimbursement";
import type { Limit } from "@/lib/core/throttle";
import { claimYears, type DeductionKind, deductionAge, deductionParameters } from "./parameters";

export type CareKind = (typeof careKinds)[number];
export type LineStatus = (typeof lineStatuses)[number];
export type PaidTo = (typeof paidToValues)[number];

export const careKindLabels: Record<CareKind, string> = {
  consultation: "Consultations",
  pharmacy: "Pharmacie",
  laboratory: "Analyses",
  imaging: "Imagerie",
  paramedical: "Auxiliaires médicaux",
  transport: "Transport",
  hospital: "Hospitalisation",
  optical: "Optique",
  dental: "Dentaire",
  hearing: "Audiologie",
  alternative: "Médecines douces",
  other: "Autres soins",
};

export const lineStatusLabels: Record<LineStatus, string> = {
  received: "À traiter",
  "in-progress": "En cours",
  "document-needed": "Document attendu",
  paid: "Payé",
  refused: "Refusé",
};

export const paidToLabels: Record<PaidTo, string> = {
  member: "À vous",
  professional: "Au professionnel de santé (tiers payant)",
};

/** How many files of lines a member may ask for: each reads them all. */
export const exportLimit: Limit = { attempts: 20, window: 600 };

/** What a year of care is measured in. */
export const measures = ["expense", "mutual", "out-of-pocket"] as const;
export type Measure = (typeof measures)[number];

export const measureLabels: Record<Measure, string> = {
  expense: "Dépensé",
  mutual: "Remboursé par la mutuelle",
  "out-of-pocket": "Reste à charge",
};

/** Statuses of lines whose amounts may still change. */
export const pendingStatuses: LineStatus[] = ["received", "in-progress", "document-needed"];

export const isPending = ({ status }: { status: LineStatus }): boolean => pendingStatuses.includes(status);

/** Whether what the mutual gives for a line, and so what is left, is not known at all yet. */
export const isUncalculated = (line: { status: LineStatus; mutualCents: number }): boolean =>
  isPending(line) && line.mutualCents === 0;

type Adjustment = "cancellation" | "recovery";

/**
 * What a negative line is: the mirror of a line taken back, or an amount recovered later, a participation or a
 * franchise above all, when the professional had been paid directly. None for an act of care.
 */
export function adjustmentOf({
  expenseCents,
  schemeCents,
  mutualCents,
}: Pick<LineAmounts, "expenseCents" | "schemeCents" | "mutualCents">): Adjustment | undefined {
  if (expenseCents < 0) return "cancellation";
  return schemeCents < 0 || mutualCents < 0 ? "recovery" : undefined;
}

/** The money of a line, in integer cents. `schemeCents` is what the scheme paid, participation and franchise taken off. */
export type LineAmounts = {
  expenseCents: number;
  baseCents: number;
  /** Percent. */
  schemeRate: number;
  schemeCents: number;
  participationCents: number;
  franchiseCents: number;
  mutualCents: number;
  otherCents: number;
  outOfPocketCents: number;
};

type MoneyFault = "sum" | "out-of-pocket";

/**
 * What is wrong with the money of a line: expense = scheme + mutual + other + out-of-pocket and, with a contrat
 * responsable, out-of-pocket ≥ participation + franchise (L. 871-1, code de la sécurité sociale). A line that takes
 * another back is its mirror.
 */
export function moneyFault(line: LineAmounts, responsible: boolean): MoneyFault | undefined {
  const { expenseCents, schemeCents, mutualCents, otherCents, outOfPocketCents } = line;
  if (expenseCents !== schemeCents + mutualCents + otherCents + outOfPocketCents) return "sum";
  const sign = signOf(line);
  const kept = sign * outOfPocketCents >= sign * deductedCents(line);
  return responsible && !kept ? "out-of-pocket" : undefined;
}

const signOf = ({ expenseCents }: LineAmounts) => (expenseCents < 0 ? -1 : 1);

/** What the law leaves due on a line: participation forfaitaire and franchise together, in cents. */
export const deductedCents = ({ participationCents, franchiseCents }: LineAmounts): number =>
  participationCents + franchiseCents;

/** A share of an amount, to the nearest cent. `percent` is an integer. */
export const share = (cents: number, percent: number): number => Math.round((cents * percent) / 100);

type Care = {
  expenseCents: number;
  baseCents: number;
  schemeRate: number;
  /** « 200 % BR »: the scheme's part is in it. */
  guaranteeRate: number;
  participationCents?: number;
  franchiseCents?: number;
  otherCents?: number;
};

/**
 * What an act gives under a contrat responsable: the scheme pays its rate of the base less what the law leaves due;
 * mutual = min(guarantee rate × base − scheme gross part, expense − scheme gross part). All in cents.
 */
export function reimburse(care: Care): LineAmounts {
  const { expenseCents, schemeRate, guaranteeRate, otherCents = 0 } = care;
  const baseCents = Math.min(care.baseCents, expenseCents);
  const grossCents = share(baseCents, schemeRate);
  const participationCents = Math.min(care.participationCents ?? 0, grossCents);
  const franchiseCents = Math.min(care.franchiseCents ?? 0, grossCents - participationCents);
  const schemeCents = grossCents - participationCents - franchiseCents;
  const leftCents = expenseCents - grossCents - otherCents;
  const mutualCents = Math.max(0, Math.min(share(care.baseCents, guaranteeRate) - grossCents, leftCents));
  return {
    expenseCents,
    baseCents: care.baseCents,
    schemeRate,
    schemeCents,
    participationCents,
    franchiseCents,
    mutualCents,
    otherCents,
    outOfPocketCents: expenseCents - schemeCents - mutualCents - otherCents,
  };
}

/** Whether a person is too young on a day for what the law leaves due (L. 160-13, CSS). */
export const isMinor = (bornOn: Temporal.PlainDate, on: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(on, bornOn.add({ years: deductionAge })) < 0;

export type Counter = { countedCents: number; capCents: number; leftCents: number };

export type Counters = { participation: Counter; franchise: Counter };

/** Where a person stands against the year's two caps, from the sums of their lines. The caps are those of `on`. */
export function yearlyCounters(
  sums: { participationCents: number; franchiseCents: number },
  on: Temporal.PlainDate,
): Counters {
  const counter = (kind: DeductionKind, countedCents: number): Counter => {
    const capCents = deductionParameters(kind, on)?.yearlyCapCents ?? 0;
    return { countedCents, capCents, leftCents: Math.max(0, capCents - countedCents) };
  };
  return {
    participation: counter("participation", sums.participationCents),
    franchise: counter("franchise-box", sums.franchiseCents),
  };
}

/** The last day to claim: two years after the care (L. 221-11). */
export const claimLapsesOn = (careOn: Temporal.PlainDate): Temporal.PlainDate =>
  careOn.add({ years: claimYears });

/** Whether it is too late to claim for a care: the last day to claim has passed (L. 221-11). */
export const isLapsed = (careOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(claimLapsesOn(careOn), today) < 0;

/** The first day of care that can still be claimed today. */
export const oldestClaim = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ years: claimYears });
