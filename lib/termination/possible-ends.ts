import type { Temporal } from "temporal-polyfill";
import type { Assessment } from "./assess";
import { lastDay } from "./confirm-end";
import { type Ending, isAfter } from "./ending";
import { refundBy } from "./rules";

/** An end that a person may set, and what it settles: cents to pay back, by when, and cents still due. */
export type PossibleEnd = Pick<Ending, "ground" | "article" | "endsOn"> & {
  /** The last day that the contract then says: the eve of its effect when cover never begins. */
  lastDay: Temporal.PlainDate;
  neverBegins: boolean;
  refundCents: number;
  employerRefundCents: number;
  refundBy: Temporal.PlainDate;
  dueCents: number;
};

/** The ends that the rules give to a request received on a day: the one proposed first. None when none is given. */
export function possibleEnds(
  { contract, outcome, settle }: Assessment,
  receivedOn: Temporal.PlainDate,
): PossibleEnd[] {
  if (!contract || outcome?.kind !== "ends") return [];
  return [outcome.proposed, ...outcome.alternatives].map((ending) => {
    const { refund, due } = settle(ending);
    return {
      ground: ending.ground,
      article: ending.article,
      endsOn: ending.endsOn,
      lastDay: lastDay(contract, ending.endsOn),
      neverBegins: isAfter(contract.effectiveOn, ending.endsOn),
      refundCents: refund.memberCents,
      employerRefundCents: refund.employerCents,
      refundBy: refundBy(ending.endsOn, receivedOn),
      dueCents: due.memberCents,
    };
  });
}
