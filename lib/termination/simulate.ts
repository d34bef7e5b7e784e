import { Temporal } from "temporal-polyfill";
import { type Ending, isAfter, type Notice } from "./ending";
import { freeFrom, openGrounds } from "./grounds";
import { type Paid, paidPeriods } from "./paid-periods";
import { type Instalment, lastPayment, type SettledInstalment, settlement } from "./refund";
import { gapDays, type Outcome, refundBy, terminationOutcome } from "./rules";
import { type Unmet, unmetConditions } from "./unmet";

export type SimulatedContract = Parameters<typeof terminationOutcome>[0];

type Asked = Notice & {
  /** The first day of a new cover, when there is one. */
  newCoverFrom: Temporal.PlainDate | null;
};

/** What an end would cost and give back, of the instalments known. */
export type SimulatedMoney = {
  refundCents: number;
  employerRefundCents: number;
  last: SettledInstalment<Instalment> | undefined;
  /** All that the member still owes, and the part of it that fell due and was not paid. */
  dueCents: number;
  unpaidCents: number;
  /** Whether cover goes on beyond the instalments known: others will follow. */
  othersFollow: boolean;
};

export type SimulatedEnd = {
  ending: Ending;
  /** Renounced before its effect: cover never begins. */
  neverBegins: boolean;
  refundBy: Temporal.PlainDate;
  /** Nothing when no instalment is known. */
  money: SimulatedMoney | undefined;
  /** Days without cover before the new one; below zero, days covered twice. */
  gapDays: number | undefined;
  /** The day to send the request so that one cover follows the other, when a later one does it. */
  sendOn: Temporal.PlainDate | undefined;
};

export type Simulation = {
  outcome: Outcome;
  /** What a motive that does not apply misses. */
  unmet: Unmet[];
  receivedOn: Temporal.PlainDate;
  newCoverFrom: Temporal.PlainDate | null;
  /** The end proposed, then the others that may be chosen. Empty when the rules give none. */
  ends: SimulatedEnd[];
  /** What may still be asked for by a last day, the soonest first: « préavis encore possible jusqu’au … ». */
  deadlines: Ending[];
  /** The first day of a notice that may come at any time, when it is still ahead (L. 221-10-2). */
  freeFrom: Temporal.PlainDate | undefined;
};

/** Tries a request without sending it: what the rules would answer, what it settles, and what lies until a new cover. */
export function simulate(
  contract: SimulatedContract,
  asked: Asked,
  instalments: readonly Instalment[],
): Simulation {
  const outcome = terminationOutcome(contract, asked);
  const endings = outcome.kind === "ends" ? [outcome.proposed, ...outcome.alternatives] : [];
  const isOpen = outcome.kind === "ends" && isAfter(freeFrom(contract), asked.receivedOn);
  return {
    outcome,
    unmet: outcome.kind === "ends" && !outcome.motiveApplies ? unmetConditions(contract, asked) : [],
    receivedOn: asked.receivedOn,
    newCoverFrom: asked.newCoverFrom,
    ends: endings.map((ending) => simulatedEnd(contract, asked, instalments, ending)),
    deadlines: outcome.kind === "ends" ? deadlinesOf(contract, asked) : [],
    freeFrom: isOpen ? freeFrom(contract) : undefined,
  };
}

/** The same for a contract of which one only knows what was paid, if anything: its instalments are those that follow. */
export function simulateUnknown(contract: SimulatedContract, asked: Asked, paid: Paid | null): Simulation {
  const simulation = simulate(contract, asked, []);
  const last = simulation.ends
    .map(({ ending }) => ending.endsOn)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  if (!paid || !last) return simulation;
  return simulate(contract, asked, paidPeriods(paid, { from: contract.effectiveOn, until: last }));
}

function simulatedEnd(
  contract: SimulatedContract,
  asked: Asked,
  instalments: readonly Instalment[],
  ending: Ending,
): SimulatedEnd {
  const { newCoverFrom, receivedOn } = asked;
  const gap = newCoverFrom ? gapDays(ending.endsOn, newCoverFrom) : undefined;
  return {
    ending,
    neverBegins: isAfter(contract.effectiveOn, ending.endsOn),
    refundBy: refundBy(ending.endsOn, receivedOn),
    money: instalments.length > 0 ? moneyOf(instalments, ending) : undefined,
    gapDays: gap,
    sendOn: gap && gap > 0 && newCoverFrom ? sendOn(contract, asked, newCoverFrom) : undefined,
  };
}

function moneyOf(instalments: readonly Instalment[], ending: Ending): SimulatedMoney {
  const settled = settlement(instalments, ending);
  const coveredAll = instalments.some(({ periodTo }) => !isAfter(ending.endsOn, periodTo));
  return {
    refundCents: settled.refund.memberCents,
    employerRefundCents: settled.refund.employerCents,
    last: lastPayment(settled),
    dueCents: settled.due.memberCents,
    unpaidCents: unpaidCents(settled.stillDue),
    othersFollow: ending.owes === "covered-days" && !coveredAll,
  };
}

const unpaidCents = (due: readonly SettledInstalment<Instalment>[]) =>
  due.reduce(
    (sum, { instalment, memberCents }) => sum + (instalment.status === "unpaid" ? memberCents : 0),
    0,
  );

/** A month and a day before the new cover, when the end that it gives is the eve of it. */
function sendOn(contract: SimulatedContract, asked: Asked, newCoverFrom: Temporal.PlainDate) {
  const eve = newCoverFrom.subtract({ days: 1 });
  const later = eve.subtract({ months: 1 });
  if (!isAfter(later, asked.receivedOn)) return undefined;
  const outcome = terminationOutcome(contract, { ...asked, receivedOn: later });
  return outcome.kind === "ends" && outcome.proposed.endsOn.equals(eve) ? later : undefined;
}

/** The grounds that run out, that of a recent adhesion included though the motive does not name it. */
function deadlinesOf(contract: SimulatedContract, { receivedOn, motive }: Notice): Ending[] {
  const renunciation = { kind: "renunciation", eventOn: null, linkStated: false } as const;
  const renounced = openGrounds(contract, { receivedOn, motive: renunciation });
  const open = [
    ...openGrounds(contract, { receivedOn, motive }),
    ...renounced.filter(({ ground }) => ground === "renunciation" && motive?.kind !== "renunciation"),
  ];
  return open
    .flatMap((one) => (one.noticeBy ? [{ one, by: one.noticeBy }] : []))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.by, b.by))
    .map(({ one }) => one);
}
