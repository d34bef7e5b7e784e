import type { Temporal } from "temporal-polyfill";
import type { Assessment } from "./assess";
import type { Ending } from "./ending";
import { refundBy } from "./rules";

/** An end that a person may set, and what it settles: cents to pay back, by when, and cents still due. */
export type PossibleEnd = Pick<Ending, "ground" | "article" | "endsOn"> & {
  refundCents: number;
  employerRefundCents: number;
  refundBy: Temporal.PlainDate;
  dueCents: number;
};

/** The ends that the rules give to a request received on a day: the one proposed first. None when none is given. */
export function possibleEnds({ outcome, settle }: Assessment, receivedOn: Temporal.PlainDate): PossibleEnd[] {
  if (outcome?.kind !== "ends") return [];
  return [outcome.proposed, ...outcome.alternatives].map((ending) => {
    const { refund, due } = settle(ending);
    return {
      ground: ending.ground,
      article: ending.article,
      endsOn: ending.endsOn,
      refundCents: refund.memberCents,
      employerRefundCents: refund.employerCents,
      refundBy: refundBy(ending.endsOn, receivedOn),
      dueCents: due.memberCents,
    };
  });
}
