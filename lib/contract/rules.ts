import { Temporal } from "temporal-polyfill";
import type { relations, teletransmissionStatuses } from "@/db/schema/beneficiary";
import type { contractNatures } from "@/db/schema/member";

export type ContractNature = (typeof contractNatures)[number];

export const natureLabels: Record<ContractNature, string> = {
  individuel: "Individuel",
  "collectif-facultatif": "Collectif facultatif",
  "collectif-obligatoire": "Collectif obligatoire",
};

type Relation = (typeof relations)[number];
export type TeletransmissionStatus = (typeof teletransmissionStatuses)[number];

export const relationLabels: Record<Relation, string> = {
  member: "Titulaire du contrat",
  spouse: "Conjoint",
  pacs: "Partenaire de PACS",
  partner: "Vie commune",
  child: "Enfant",
  other: "Autre ayant droit",
};

export const teletransmissionLabels: Record<TeletransmissionStatus, string> = {
  active: "Active",
  requested: "Demandée",
  broken: "Interrompue",
  none: "Absente",
};

/** Who pays the share of a contribution that the member does not, as a sentence that starts with it names them. */
export const payerName = (contract?: { nature: ContractNature; employer: string | null }): string =>
  contract?.nature === "collectif-facultatif" ? (contract.employer ?? "Votre groupe") : "Votre employeur";

type Dates = { effectiveOn: Temporal.PlainDate; endedOn: Temporal.PlainDate | null };

export type ContractState = "to-come" | "running" | "ended";

/** Where a contract stands on a day. Its end date is the last day of cover; the eve of its effect when it was renounced. */
export function contractState({ effectiveOn, endedOn }: Dates, today: Temporal.PlainDate): ContractState {
  if (endedOn && Temporal.PlainDate.compare(endedOn, effectiveOn) < 0) return "ended";
  if (Temporal.PlainDate.compare(today, effectiveOn) < 0) return "to-come";
  return endedOn && Temporal.PlainDate.compare(endedOn, today) < 0 ? "ended" : "running";
}

/** Whether a contract that runs goes on after its next échéance. */
export const isRenewed = (contract: Dates, today: Temporal.PlainDate): boolean =>
  contractState(contract, today) === "running" && contract.endedOn === null;

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

/** The day whose guarantees describe a contract: today, or its first or last day of cover when that is elsewhere. */
export function guaranteesDay(contract: Dates, today: Temporal.PlainDate): Temporal.PlainDate {
  const state = contractState(contract, today);
  if (state === "to-come") return contract.effectiveOn;
  return state === "ended" && contract.endedOn ? contract.endedOn : today;
}

const relevance: Record<ContractState, number> = { running: 0, "to-come": 1, ended: 2 };

/** The contract that matters first: running, then to come, then ended; of two alike, the latest. */
export const byRelevance = <T extends Dates>(contracts: readonly T[], today: Temporal.PlainDate): T[] =>
  contracts.toSorted(
    (a, b) =>
      relevance[contractState(a, today)] - relevance[contractState(b, today)] ||
      Temporal.PlainDate.compare(b.effectiveOn, a.effectiveOn),
  );

/** The day cover begins, when no contract runs and one is to come. */
export const coverBeginsOn = (
  contracts: readonly Dates[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined => {
  const [first] = contracts
    .filter((contract) => contractState(contract, today) !== "ended")
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted(Temporal.PlainDate.compare);
  return first && Temporal.PlainDate.compare(first, today) > 0 ? first : undefined;
};

/** The last day of cover, when every contract that runs or is to come has one. */
export function coverEndsOn(
  contracts: readonly Dates[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const live = contracts.filter((contract) => contractState(contract, today) !== "ended");
  const ends = live.flatMap(({ endedOn }) => (endedOn ? [endedOn] : []));
  return ends.length === live.length ? ends.toSorted(Temporal.PlainDate.compare).at(-1) : undefined;
}

/** Whether a person is covered on a day, both ends included. */
export const isCovered = (
  { coveredFrom, coveredTo }: { coveredFrom: Temporal.PlainDate; coveredTo: Temporal.PlainDate | null },
  on: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(coveredFrom, on) <= 0 &&
  (coveredTo === null || Temporal.PlainDate.compare(on, coveredTo) <= 0);

/** Years during which the documents of an ended contract stay readable (L. 221-6-6). */
const readableYears = 5;

/** The last end date that still opens a space: a contract that ended before it matters no more. */
export const oldestEnd = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ years: readableYears });

/**
 * The last day on which a former member may read their space (L. 221-6-6); nothing while a contract runs or is to
 * come. Their space opens until that day at least: see `oldestEnd`.
 */
export function readableUntil(
  contracts: readonly Dates[],
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (contracts.some((contract) => contractState(contract, today) !== "ended")) return undefined;
  const ends = contracts.flatMap(({ endedOn }) => (endedOn ? [endedOn] : []));
  return ends.toSorted(Temporal.PlainDate.compare).at(-1)?.add({ years: readableYears });
}
