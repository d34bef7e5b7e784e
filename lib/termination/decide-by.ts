import { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { addWorkingDays } from "@/lib/core/working-days";
import { decisionDays } from "./parameters";

/** The day by which an adviser has decided what began to wait at a moment, when no end was known at once. */
export const decideBy = (waitsSince: Temporal.Instant): Temporal.PlainDate =>
  addWorkingDays(civilDate(waitsSince), decisionDays);

/** The first day in time: what began to wait before it is late today. */
export function firstDayInTime(today: Temporal.PlainDate): Temporal.PlainDate {
  const isInTime = (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(addWorkingDays(day, decisionDays), today) >= 0;
  let first = today;
  while (isInTime(first.subtract({ days: 1 }))) first = first.subtract({ days: 1 });
  return first;
}
