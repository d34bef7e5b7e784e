import { Temporal } from "temporal-polyfill";
import type { relations, teletransmissionStatuses } from "@/db/schema/beneficiary";
import type { guaranteePeriods } from "@/db/schema/guarantee";
import type { contractNatures } from "@/db/schema/member";

export type ContractNature = (typeof contractNatures)[number];

export const natureLabels: Record<ContractNature, string> = {
  individuel: "Individuel",
  "collectif-facultatif": "Collectif facultatif",
  "collectif-obligatoire": "Collectif obligatoire",
};

export type Relation = (typeof relations)[number];
export type TeletransmissionStatus = (typeof teletransmissionStatuses)[number];
export type GuaranteePeriod = (typeof guaranteePeriods)[number];

export const relationLabels: Record<Relation, string> = {
  member: "Adhérent",
  spouse: "Conjoint",
  pacs: "Partenaire de PACS",
  partner: "Concubin",
  child: "Enfant",
  other: "Autre ayant droit",
};

export const teletransmissionLabels: Record<TeletransmissionStatus, string> = {
  active: "Active",
  requested: "Demandée",
  broken: "Interrompue",
  none: "Absente",
};

export const guaranteePeriodLabels: Record<GuaranteePeriod, string> = {
  act: "par acte",
  day: "par jour",
  month: "par mois",
  year: "par an",
  "two-years": "tous les 2\u00a0ans",
  lifetime: "une fois",
};

export type ContractState = "to-come" | "running" | "ended";

/** Where a contract stands on a day. Its end date is the last day of cover. */
export function contractState(
  { effectiveOn, endedOn }: { effectiveOn: Temporal.PlainDate; endedOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): ContractState {
  if (Temporal.PlainDate.compare(today, effectiveOn) < 0) return "to-come";
  return endedOn && Temporal.PlainDate.compare(endedOn, today) < 0 ? "ended" : "running";
}

/**
 * The next échéance, today included. `renewal` is its month and day, « 12-31 »;
 * 29 February is the last day of the month in other years.
 */
export function nextRenewal(renewal: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const monthDay = Temporal.PlainMonthDay.from(renewal);
  const thisYear = monthDay.toPlainDate({ year: today.year });
  if (Temporal.PlainDate.compare(thisYear, today) >= 0) return thisYear;
  return monthDay.toPlainDate({ year: today.year + 1 });
}

/** Years during which the documents of an ended contract stay readable (L. 221-6-6). */
const readableYears = 5;

/** The last end date that still opens a space: a contract that ended before it matters no more. */
export const oldestEnd = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ years: readableYears });
