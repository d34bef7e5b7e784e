import type { Temporal } from "temporal-polyfill";
import type { terminationStates } from "@/db/schema/termination";
import { civilDate } from "@/lib/core/clock";
import { isAfter } from "./ending";
import { periods } from "./parameters";

type Standing = {
  state: (typeof terminationStates)[number];
  endsOn: Temporal.PlainDate | null;
  receivedAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

/** Whether who asked may still give the request up: until the last day of cover, that day included. */
export const mayWithdraw = (
  { state, endsOn }: Pick<Standing, "state" | "endsOn">,
  today: Temporal.PlainDate,
): boolean => state === "to-decide" || (state === "confirmed" && endsOn !== null && !isAfter(today, endsOn));

/** Whether somebody may still say that the request is not theirs: also for a while after what it did was known. */
export function mayDispute(standing: Standing, today: Temporal.PlainDate): boolean {
  const { state } = standing;
  if (state === "to-decide" || state === "confirmed") return true;
  return (
    (state === "ended" || state === "replaced") && !isAfter(today, knownOn(standing).add(periods.dispute))
  );
}

/** The latest of the end, its receipt, its decision and its effect: an end may lie in the past when it is set. */
function knownOn({ endsOn, receivedAt, decidedAt, endedAt }: Standing): Temporal.PlainDate {
  const moments = [decidedAt, endedAt].filter((at) => at !== null).map((at) => civilDate(at));
  return [endsOn, ...moments].reduce<Temporal.PlainDate>(
    (latest, day) => (day && isAfter(day, latest) ? day : latest),
    civilDate(receivedAt),
  );
}
