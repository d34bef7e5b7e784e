import type { Temporal } from "temporal-polyfill";
import type { terminationStates } from "@/db/schema/termination";
import { isAfter } from "./ending";
import { periods } from "./parameters";

type Standing = {
  state: (typeof terminationStates)[number];
  endsOn: Temporal.PlainDate | null;
};

/** Whether who asked may still give the request up: until the last day of cover, that day included. */
export const mayWithdraw = ({ state, endsOn }: Standing, today: Temporal.PlainDate): boolean =>
  state === "to-decide" || (state === "confirmed" && endsOn !== null && !isAfter(today, endsOn));

/** Whether somebody may still say that the request is not theirs: also for a while after a contract was ended by it. */
export const mayDispute = ({ state, endsOn }: Standing, today: Temporal.PlainDate): boolean =>
  state === "to-decide" ||
  state === "confirmed" ||
  (state === "ended" && endsOn !== null && !isAfter(today, endsOn.add(periods.dispute)));
