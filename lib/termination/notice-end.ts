import { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { formatAmount, formatDate } from "@/lib/core/format";
import type { Assessment } from "./assess";
import { lastDay } from "./confirm-end";
import { type Ending, isAfter } from "./ending";
import type { NoticeFacts } from "./notice";
import { coverEveryDay } from "./refund";
import { refundBy } from "./rules";

/** What an avis says of the end that is set: its day and article, what of the motive, what is paid and given back. */
export function endSet(facts: NoticeFacts, ending: Ending) {
  const { assessment, receivedOn, now } = facts;
  const { contract, sureUntil } = assessment;
  const begins = !contract || !isAfter(contract.effectiveOn, ending.endsOn);
  const endsOn = contract ? lastDay(contract, ending.endsOn) : ending.endsOn;
  return {
    endsOn: formatDate(endsOn),
    after: formatDate(endsOn.add({ days: 1 })),
    article: ending.article,
    begins,
    past: isAfter(civilDate(now), endsOn),
    ...motiveLeftOut(facts, ending),
    // Cover that may be suspended before its end is not said to be sure (L. 221-7).
    unsureFrom: sureUntil && isAfter(endsOn, sureUntil) ? formatDate(sureUntil.add({ days: 1 })) : null,
    owesNothing: ending.owes === "nothing" || !begins,
    balance: balance(assessment, ending),
    balanceKnown: isBalanceKnown(assessment, receivedOn, endsOn),
    refundBy: formatDate(refundBy(ending.endsOn, receivedOn)),
  };
}

/** A motive that does not apply: the end comes without one (R. 221-5, II), or at the échéance before a year. */
function motiveLeftOut({ assessment: { outcome }, motive }: NoticeFacts, ending: Ending) {
  const isLeftOut = motive !== null && outcome?.kind === "ends" && !outcome.motiveApplies;
  return {
    byDefault: isLeftOut && ending.ground === "any-time" ? outcome.byDefault : null,
    atRenewal: isLeftOut && ending.ground === "renewal",
    missedRenewal: isLeftOut && ending.ground === "renewal" && motive.kind === "renewal",
  };
}

/** What is given back and what stays due, of the instalments known on the day. */
function balance({ settle }: Assessment, ending: Ending): [term: string, amount: string][] {
  const { refund, due } = settle(ending);
  const terms: [string, number][] = [
    ["À rembourser à l’adhérent", refund.memberCents],
    ["À rembourser à l’employeur", refund.employerCents],
    ["Reste à payer pour la période couverte", due.memberCents],
  ];
  return terms.filter(([, cents]) => cents > 0).map(([term, cents]) => [term, formatAmount(cents)]);
}

/** Whether the instalments known reach the last day: from the day of receipt, or from that last day when it is past. */
function isBalanceKnown(
  { contract, instalments }: Assessment,
  receivedOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
): boolean {
  const [soonest] = [receivedOn, endsOn].toSorted(Temporal.PlainDate.compare);
  const from = contract && soonest && isAfter(contract.effectiveOn, soonest) ? contract.effectiveOn : soonest;
  return from !== undefined && coverEveryDay(instalments, from, endsOn);
}
