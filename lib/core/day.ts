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
