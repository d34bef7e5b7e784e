import type { Temporal } from "temporal-polyfill";
import { nextRenewal } from "@/lib/contract/rules";
import { isAfter } from "./ending";
import { periods } from "./parameters";

type Renewed = { effectiveOn: Temporal.PlainDate; renewal: string };

/** The avis of one échéance, and the day it was sent: null when it never was. */
export type DueNotice = { renewalOn: Temporal.PlainDate; sentOn: Temporal.PlainDate | null };

/** The last day to receive a notice for an échéance: two months before it (L. 221-10). */
export const noticeBy = (renewalOn: Temporal.PlainDate): Temporal.PlainDate =>
  renewalOn.subtract(periods.renewalNotice);

/** The first échéance of a contract from a day on, that day included. The day cover begins is not one. */
export function firstRenewal(
  { effectiveOn, renewal }: Renewed,
  from: Temporal.PlainDate,
): Temporal.PlainDate {
  const begun = effectiveOn.add({ days: 1 });
  return nextRenewal(renewal, isAfter(begun, from) ? begun : from);
}

/** The first échéance whose notice a day still meets (L. 221-10). */
export function reachableRenewal(contract: Renewed, receivedOn: Temporal.PlainDate): Temporal.PlainDate {
  const first = firstRenewal(contract, receivedOn);
  return isAfter(receivedOn, noticeBy(first)) ? firstRenewal(contract, first.add({ days: 1 })) : first;
}

/** The last échéance that has passed and renewed the contract; none in its first period. */
export function lastRenewal(contract: Renewed, before: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const last = nextRenewal(contract.renewal, before.subtract({ years: 1 }));
  return isAfter(last, contract.effectiveOn) ? last : undefined;
}

/** The échéance that an avis sent on a day is about: the nearest. */
export const renewalToldOn = (contract: Renewed, sentOn: Temporal.PlainDate): Temporal.PlainDate =>
  firstRenewal(contract, sentOn.subtract({ months: 6 }));

/**
 * The last day of notice that a late avis opens: 20 days from its sending. None when it left 15 days or more before
 * the ordinary last day, or never (L. 221-10-1).
 */
export function lateNoticeBy({ renewalOn, sentOn }: DueNotice): Temporal.PlainDate | undefined {
  const inTime = noticeBy(renewalOn).subtract(periods.dueNoticeLead);
  return sentOn && isAfter(sentOn, inTime) ? sentOn.add(periods.lateDueNotice) : undefined;
}
