import { Temporal } from "temporal-polyfill";
import type { Beneficiary, Contract, Guarantee } from "@/lib/contract/queries";
import { contractState, isCovered, nextRenewal } from "@/lib/contract/rules";
import { formatPercent } from "@/lib/core/format";
import { ok, type Refused, type Result, refuse } from "@/lib/core/result";
import type { Limit } from "@/lib/core/throttle";
import { formatNir, nirKey } from "@/lib/member/rules";
import { cardReference, isCardFictitious, matrixText, type Settlement } from "./reference";

type Day = Temporal.PlainDate;

/** First and last day on which a card may be presented. */
export type Period = { from: Day; to: Day };

export type CardPerson = {
  id: string;
  lastName: string;
  firstName: string;
  /** Undefined while the person has none: a newborn. */
  nir: string | undefined;
  bornOn: Day;
  rank: number;
  /** First day of cover, when it comes after the card's own first day. */
  coveredFrom: Day | undefined;
  /** Last day of cover, when it comes before the card's own last day. */
  coveredTo: Day | undefined;
};

/** The head of a column, the words of the back, and what every person of the contract has in it. */
export type CardCell = { code: string; words: string; cover: string };

export type Card = {
  contractId: string;
  memberNumber: string;
  amcNumber: string;
  conventionType: string;
  routingCriterion: string;
  period: Period;
  /** A « contrat responsable », printed as an R. */
  responsible: boolean;
  people: CardPerson[];
  cells: CardCell[];
  /** Whether the mutual's own numbers on it are still the demonstration's. */
  fictitious: boolean;
};

/**
 * Why there is no card to show. The refusal's `from` is the day the contract begins, its last day, or the first day on
 * which cover may be suspended.
 */
export type NoCard =
  | "no-contract"
  | "to-come"
  | "ended"
  | "cover-uncertain"
  | "nobody-covered"
  | "guarantees-unknown";

/** A person of the contract, and the days on which it covers them. */
export type Covered = Pick<
  Beneficiary,
  "id" | "lastName" | "firstName" | "bornOn" | "rank" | "coveredFrom" | "coveredTo"
>;

export type CardFacts = {
  contract: Contract;
  memberNumber: string;
  beneficiaries: Covered[];
  nirs: Map<string, string>;
  guarantees: Guarantee[];
  /** The last day on which cover is sure while an instalment is unpaid: see `coverSureUntil`. */
  sureUntil: Day | undefined;
};

/**
 * The card of a contract on a day: its five items, one line for each person covered that day, one column for each
 * code. Refuses where no card would be valid.
 */
export function cardOn(facts: CardFacts, today: Day): Result<Card, NoCard> {
  const { contract, memberNumber, beneficiaries, nirs, guarantees, sureUntil } = facts;
  const none = noCoverOn(facts, today);
  if (none) return none;
  const period = validityOn(contract, today, sureUntil);
  const people = beneficiaries
    .filter((person) => isCovered(person, today))
    .map((person) => onCard(person, nirs.get(person.id), period));
  if (people.length === 0) return refuse("nobody-covered");
  if (!guarantees.some(({ level }) => level === contract.level)) return refuse("guarantees-unknown");
  const { amcNumber, conventionType, routingCriteria } = cardReference;
  const routingCriterion = routingCriteria[contract.nature];
  const items = { memberNumber, amcNumber, conventionType, routingCriterion, period };
  const { id: contractId, responsible } = contract;
  const cells = cellsOf(guarantees);
  return ok({ contractId, ...items, responsible, people, cells, fictitious: isCardFictitious });
}

/**
 * The days of a card: the current year, within the contract, no further than its next échéance, nor than the last day
 * on which cover is sure.
 */
export function validityOn(
  { effectiveOn, endedOn, renewal }: Pick<Contract, "effectiveOn" | "endedOn" | "renewal">,
  today: Day,
  sureUntil?: Day,
): Period {
  const newYear = today.with({ month: 1, day: 1 });
  const yearEnd = today.with({ month: 12, day: 31 });
  const ends = [yearEnd, nextRenewal(renewal, today), endedOn, sureUntil].filter((end) => end != null);
  return {
    from: compare(effectiveOn, newYear) > 0 ? effectiveOn : newYear,
    to: ends.reduce((a, b) => (compare(b, a) < 0 ? b : a)),
  };
}

/**
 * What a column says of a contract: the rate that each of its guarantees reaches at least, the best of a level and its
 * options; « PEC » when it is settled on request, « — » when not covered.
 */
export function coverOf(settlement: Settlement, guarantees: Pick<Guarantee, "code" | "rate">[]): string {
  if (guarantees.length === 0) return "—";
  const best = new Map<string, number>();
  for (const { code, rate } of guarantees)
    if (rate !== null) best.set(code, Math.max(rate, best.get(code) ?? 0));
  return settlement === "request" || best.size === 0 ? "PEC" : formatPercent(Math.min(...best.values()));
}

/** The five items of the harmonised block, in order, with their labels: an empty one keeps its label. */
export const normalisedItems = ({
  amcNumber,
  conventionType,
  routingCriterion,
  memberNumber,
  period,
}: Card) => [
  { label: "Numéro AMC", value: amcNumber },
  { label: "Type de convention", value: conventionType },
  { label: "Critère secondaire de routage (CSR)", value: routingCriterion },
  { label: "Numéro d’adhérent", value: memberNumber },
  { label: "Période de validité", value: `du\u00a0${shortDay(period.from)} au\u00a0${shortDay(period.to)}` },
];

/** What the DataMatrix of a card holds. */
export const matrixOf = ({
  amcNumber,
  conventionType,
  routingCriterion,
  memberNumber,
  period,
}: Card): string =>
  matrixText([
    amcNumber,
    conventionType,
    routingCriterion,
    memberNumber,
    compact(period.from),
    compact(period.to),
  ]);

/** A day as cards print it, « 14/08/1955 ». */
export const shortDay = (day: Day): string =>
  [String(day.day).padStart(2, "0"), String(day.month).padStart(2, "0"), day.year].join("/");

/** When a person is covered, if not on all the days of the card: « à partir du 01/03/2026 ». Empty otherwise. */
export const coverDays = ({
  coveredFrom,
  coveredTo,
}: Pick<CardPerson, "coveredFrom" | "coveredTo">): string =>
  [
    coveredFrom && `à partir du\u00a0${shortDay(coveredFrom)}`,
    coveredTo && `jusqu’au\u00a0${shortDay(coveredTo)}`,
  ]
    .filter(Boolean)
    .join(", ");

/** A NIR as cards print it, with its key: « 2 55 08 14 168 025 38 », with no-break spaces. */
export const printedNir = (nir: string): string =>
  `${formatNir(nir)}\u00a0${String(nirKey(nir)).padStart(2, "0")}`;

/** Hours a shared link shows the card, and how many may live at once. */
export const sharing = { hours: 24, liveLinks: 5 } as const;

const hour = 3600;

export const cardLimits = {
  /** Links made by one account. */
  share: { attempts: 20, window: hour },
  /** Links that show nothing, opened from one address. */
  unknownLink: { attempts: 60, window: hour },
} as const satisfies Record<string, Limit>;

const compare = Temporal.PlainDate.compare;

const compact = (day: Day) => day.toString().replaceAll("-", "");

/** Whether the contract covers nobody for sure on a day: it is not running, or it may be suspended. */
function noCoverOn({ contract, sureUntil }: CardFacts, today: Day): Refused<NoCard> | undefined {
  const state = contractState(contract, today);
  if (state === "to-come") return refuse("to-come", { from: contract.effectiveOn });
  if (state === "ended") return refuse("ended", contract.endedOn ? { from: contract.endedOn } : {});
  if (!sureUntil || compare(today, sureUntil) <= 0) return undefined;
  return refuse("cover-uncertain", { from: sureUntil.add({ days: 1 }) });
}

function onCard(person: Covered, nir: string | undefined, { from, to }: Period): CardPerson {
  const { id, lastName, firstName, bornOn, rank, coveredFrom, coveredTo } = person;
  return {
    ...{ id, lastName, firstName, nir, bornOn, rank },
    coveredFrom: compare(coveredFrom, from) > 0 ? coveredFrom : undefined,
    coveredTo: coveredTo && compare(coveredTo, to) < 0 ? coveredTo : undefined,
  };
}

function cellsOf(guarantees: Guarantee[]): CardCell[] {
  return cardReference.columns.map(({ code, words, settlement, guarantees: codes }) => {
    const covering = guarantees.filter((guarantee) => codes.includes(guarantee.code));
    return { code, words, cover: coverOf(settlement, covering) };
  });
}
