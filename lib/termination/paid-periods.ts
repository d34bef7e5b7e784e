import type { Temporal } from "temporal-polyfill";
import { isAfter } from "./ending";
import type { Instalment } from "./refund";

/** How often a contribution may be paid. */
export const rhythms = ["month", "quarter", "half-year", "year"] as const;
export type Rhythm = (typeof rhythms)[number];

const monthsOf: Record<Rhythm, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

export type Paid = { amountCents: number; rhythm: Rhythm; until: Temporal.PlainDate };

type Cover = { from: Temporal.PlainDate; until: Temporal.PlainDate };

/**
 * The instalments of a contract of which one only knows an amount, how often it is paid, and the last day paid: whole
 * periods up to that day are paid, those after it are to come, at their first day. A first period cut by the beginning
 * of cover is paid for its days.
 */
export function paidPeriods({ amountCents, rhythm, until }: Paid, cover: Cover): Instalment[] {
  const periods: Instalment[] = [];
  const back = periodsBetween(cover.from, until, monthsOf[rhythm]);
  const ahead = periodsBetween(until, cover.until, monthsOf[rhythm]);
  for (let rank = -back; rank <= ahead; rank++) {
    const whole = { from: endOf(until, rank - 1, rhythm).add({ days: 1 }), to: endOf(until, rank, rhythm) };
    const periodFrom = isAfter(cover.from, whole.from) ? cover.from : whole.from;
    if (isAfter(periodFrom, whole.to) || (rank > 0 && isAfter(periodFrom, cover.until))) continue;
    periods.push({
      periodFrom,
      periodTo: whole.to,
      amountCents: Math.round((amountCents * days(periodFrom, whole.to)) / days(whole.from, whole.to)),
      employerCents: 0,
      dueOn: periodFrom,
      status: rank <= 0 ? "paid" : "planned",
    });
  }
  return periods;
}

/** The last day of the period so many after the one that ends on a day: the month's last day stays so. */
function endOf(until: Temporal.PlainDate, rank: number, rhythm: Rhythm): Temporal.PlainDate {
  const moved = until.add({ months: rank * monthsOf[rhythm] });
  return until.day === until.daysInMonth ? moved.with({ day: moved.daysInMonth }) : moved;
}

/** Enough periods to go from a day to a later one. */
const periodsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate, months: number) =>
  isAfter(from, to) ? 0 : Math.ceil(from.until(to, { largestUnit: "months" }).months / months) + 1;

/** Both ends included. */
const days = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.until(to, { largestUnit: "days" }).days + 1;
