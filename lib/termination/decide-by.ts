import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { addWorkingDays } from "@/lib/core/working-days";
import { decisionDays } from "./parameters";

/** The day by which an adviser has decided, when no end was known at once. */
export const decideBy = (receivedAt: Temporal.Instant): Temporal.PlainDate =>
  addWorkingDays(civilDate(receivedAt), decisionDays);
