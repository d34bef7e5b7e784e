import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { type Ending, type Ground, isAfter, type Notice, type TerminableContract } from "./ending";
import { freeFrom, openGrounds } from "./grounds";
import { isLifeEvent, type Motive, type MotiveKind } from "./motive";
import { periods } from "./parameters";
import { firstRenewal } from "./renewal";
import { unbroken } from "./unbroken";
import { type Way, waysOut } from "./ways-out";

/** What other nouns count with, and name, too. */
export { articles } from "./ending";
export { freeFrom } from "./grounds";
export { motiveLabels } from "./motive";
export { untilEnd } from "./refund";
export { noticeBy } from "./renewal";
export { unbroken } from "./unbroken";
export { wayWords } from "./ways-out";

/** How a request arrives: here, at a moment; or by a new insurer, who sent it on a day (R. 221-6, II). */
export type Receipt = { at: Temporal.Instant } | { insurerSentOn: Temporal.PlainDate };

/** The civil day of receipt in France. A new insurer's notice is presumed received the day after it was sent. */
export const receiptDay = (receipt: Receipt): Temporal.PlainDate =>
  "at" in receipt ? civilDate(receipt.at) : receipt.insurerSentOn.add(periods.insurerReceipt);

/** A later request that would end the contract sooner than this one. */
export type Sooner = { askFrom: Temporal.PlainDate; endsOn: Temporal.PlainDate; article: string };

export type Outcome =
  | {
      kind: "ends";
      proposed: Ending;
      /** The other ends the member may choose instead, soonest first. */
      alternatives: Ending[];
      /** Whether the motive given opens a ground today. */
      motiveApplies: boolean;
      /** The article that gives an end without a motive, or in spite of one that does not apply. */
      byDefault: string | null;
      sooner: Sooner | null;
    }
  | { kind: "compulsory"; article: string; ways: Way[] }
  | { kind: "already-ends"; endsOn: Temporal.PlainDate };

const defaultArticle = unbroken("R. 221-5, II, du code de la mutualité");
const compulsoryArticle = unbroken("L. 221-10-2, alinéa 2, du code de la mutualité");

/**
 * What a request does to a contract: it is never refused. Proposes the first end that the rules give, or the échéance
 * when it is what the motive asks and its notice is met. Before a year and without a ground, the end is the next
 * échéance whose notice is met. Says so when the contract already ends, or is the employer's to end.
 */
export function terminationOutcome(contract: TerminableContract & Options, notice: Notice): Outcome {
  const [soonest, ...later] = choices(contract, notice);
  if (!soonest) return closedOutcome(contract);
  const ours = groundsOf(notice.motive);
  const open = [soonest, ...later].filter(({ ground }) => ours.includes(ground));
  const [asked] = notice.motive?.kind === "renewal" ? open.filter(isInTime(contract, notice)) : [];
  const proposed = asked ?? open.find(({ endsOn }) => endsOn.equals(soonest.endsOn)) ?? soonest;
  const motiveApplies = notice.motive?.kind === "renewal" ? asked !== undefined : open.length > 0;
  return {
    kind: "ends",
    proposed,
    alternatives: alternativesTo(proposed, [soonest, ...later]),
    motiveApplies,
    byDefault: !motiveApplies && proposed.ground === "any-time" ? defaultArticle : null,
    sooner: soonerThan(proposed, contract, notice),
  };
}

/** What a contract offers that may be given up apart from it. */
type Options = { options: readonly string[]; dependants: number };

const closedOutcome = ({ endedOn, ...contract }: TerminableContract & Options): Outcome =>
  endedOn
    ? { kind: "already-ends", endsOn: endedOn }
    : { kind: "compulsory", article: compulsoryArticle, ways: waysOut(contract) };

/** The ends worth offering: an échéance whose notice is missed waits for the next only when nothing else is open. */
function choices(contract: TerminableContract, notice: Notice): Ending[] {
  const open = openGrounds(contract, notice);
  const near = open.filter((one) => one.ground !== "renewal" || isInTime(contract, notice)(one));
  return near.length > 0 ? near : open;
}

const isInTime =
  (contract: TerminableContract, { receivedOn }: Notice) =>
  ({ endsOn }: Ending) =>
    !isAfter(endsOn, firstRenewal(contract, receivedOn));

/** One end per day, the proposed day left out. After a death there is nothing to choose. */
const alternativesTo = (proposed: Ending, all: readonly Ending[]): Ending[] =>
  proposed.ground === "death"
    ? []
    : all.filter(
        ({ endsOn }, index) =>
          !endsOn.equals(proposed.endsOn) && all.findIndex((other) => other.endsOn.equals(endsOn)) === index,
      );

function groundsOf(motive: Motive | null): readonly Ground[] {
  if (!motive || motive.kind === "other") return [];
  if (motive.kind === "renewal") return ["renewal", "late-due-notice"];
  return [groundOf(motive.kind)];
}

const groundOf = (kind: Exclude<MotiveKind, "other">): Ground => (isLifeEvent(kind) ? "life-event" : kind);

/** From a year after first subscription, or from an event that is still to come. */
function soonerThan(proposed: Ending, contract: TerminableContract, { receivedOn, motive }: Notice) {
  const [sooner] = [freeFrom(contract), motive?.eventOn]
    .filter((askFrom) => askFrom && isAfter(askFrom, receivedOn))
    .flatMap((askFrom) => (askFrom ? openGroundsOn(contract, motive, askFrom) : []))
    .filter(({ endsOn }) => isAfter(proposed.endsOn, endsOn))
    .toSorted((a, b) => (isAfter(a.endsOn, b.endsOn) ? 1 : -1));
  return sooner ?? null;
}

const openGroundsOn = (contract: TerminableContract, motive: Motive | null, askFrom: Temporal.PlainDate) =>
  openGrounds(contract, { receivedOn: askFrom, motive })
    .filter(({ ground }) => ground !== "death" && ground !== "renunciation")
    .map(({ endsOn, article }): Sooner => ({ askFrom, endsOn, article }));

/** The last day to pay the balance back: 30 days from the end, or from a notice that came after it (R. 221-6). */
export const refundBy = (endsOn: Temporal.PlainDate, receivedOn: Temporal.PlainDate): Temporal.PlainDate =>
  (isAfter(receivedOn, endsOn) ? receivedOn : endsOn).add(periods.refund);

/** Days without cover between an end and a new cover: 0 when one follows the other, below when they overlap. */
export const gapDays = (endsOn: Temporal.PlainDate, newCoverFrom: Temporal.PlainDate): number =>
  endsOn.until(newCoverFrom, { largestUnit: "days" }).days - 1;
