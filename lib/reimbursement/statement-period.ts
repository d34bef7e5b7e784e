import { Temporal } from "temporal-polyfill";
import { statementMonths } from "@/lib/document/rules";
import type { LineFilter } from "./conditions";

export type StatementPeriod = { from: Temporal.PlainDate; to: Temporal.PlainDate };

/**
 * The days of the statement that goes with a filter: up to today and from the first of January unless told otherwise.
 * None when there are more of them than a statement holds, or none to come up to today.
 */
export function statementPeriod(
  filter: Pick<LineFilter, "from" | "to">,
  today: Temporal.PlainDate,
): StatementPeriod | undefined {
  const to = filter.to ?? today;
  const from = filter.from ?? to.with({ month: 1, day: 1 });
  const tooEarly = from.add({ months: statementMonths });
  const held = Temporal.PlainDate.compare(from, to) <= 0 && Temporal.PlainDate.compare(to, tooEarly) < 0;
  return held ? { from, to } : undefined;
}
