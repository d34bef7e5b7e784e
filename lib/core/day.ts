import { Temporal } from "temporal-polyfill";

/** The years that an address may name: beyond them databases and calendars disagree. */
export const firstYear = 1900;
export const lastYear = 2099;

/** Reads a day of these two centuries, as a browser sends it or as people write it: « 2026-02-05 », « 5/2/2026 ». */
export function readDay(text: string): Temporal.PlainDate | undefined {
  const [, isoYear, isoMonth, isoDay] = text.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  const [, day, month, year] = text.match(/^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/) ?? [];
  const fields = {
    year: Number(isoYear ?? year),
    month: Number(isoMonth ?? month),
    day: Number(isoDay ?? day),
  };
  if (!(fields.year >= firstYear && fields.year <= lastYear)) return undefined;
  try {
    return Temporal.PlainDate.from(fields, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** Why what was typed is no day: not three parts, a year without its four figures, or a day that does not exist, or is older than anybody. */
export type DayFault = "shape" | "year" | "missing";

/** Reads a day as people type it: 14/08/1955, 14 8 1955, 14.08.1955, 14081955, or 1955-08-14. */
export function readTypedDay(typed: string): Temporal.PlainDate | DayFault {
  const parts = typed
    .trim()
    .replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3")
    .split(/[\s./-]+/);
  if (parts.length !== 3 || parts.some((part) => !/^\d+$/.test(part))) return "shape";
  const [day, month, year = ""] = parts[0]?.length === 4 ? parts.toReversed() : parts;
  if (year.length !== 4) return "year";
  if (Number(year) < firstYear) return "missing";
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: "reject" },
    );
  } catch {
    return "missing";
  }
}
