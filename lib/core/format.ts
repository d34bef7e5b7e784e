import type { Temporal } from "temporal-polyfill";

const noBreakSpace = "\u00a0";
const narrowSpace = "\u202f";

/** Writes a French telephone number by pairs, "+33199001234" as "01 99 00 12 34", with no-break spaces. */
export function formatPhone(e164: string): string {
  const national = e164.replace(/^\+33/, "0");
  return national.replace(/(\d{2})(?=\d)/g, `$1${noBreakSpace}`);
}

/** Writes a SIREN by groups of three, "123456789" as "123 456 789", with no-break spaces. */
export function formatSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, `$1${noBreakSpace}`);
}

/** Writes an amount of a rule or a formula, 3000 cents as « 30 € », 123456 as « 1 234,56 € », with no-break spaces. */
export function formatEuros(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
  const decimals = rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`;
  return `${cents < 0 ? "−" : ""}${grouped}${decimals}${noBreakSpace}€`;
}

/** Writes an amount with its cents always, 3000 cents as « 30,00 € »: money that was, or is to be, paid. */
export function formatAmount(cents: number): string {
  const text = formatEuros(cents);
  return text.includes(",") ? text : text.replace(`${noBreakSpace}€`, `,00${noBreakSpace}€`);
}

/** Writes a rate, « 70 % », with a no-break space. */
export const formatPercent = (percent: number): string => `${percent}${noBreakSpace}%`;

/** Made once: making one costs a hundred times as much as writing a date with it. */
const written = (parts: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat("fr-FR", { ...parts, timeZone: "UTC" });
  return (date: Temporal.PlainDate) => format.format(Date.UTC(date.year, date.month - 1, date.day));
};

const inMonth = written({ day: "numeric", month: "long" });
const inFull = written({ day: "numeric", month: "long", year: "numeric" });
const inShort = written({ day: "numeric", month: "short", year: "numeric" });

/** « 1er janvier »: a day is never parted from its month. */
const tied = (text: string) => text.replace(/^1 /, "1er ").replace(" ", noBreakSpace);

/** Writes a date in full, « 1er janvier 2026 ». */
export const formatDate = (date: Temporal.PlainDate): string => tied(inFull(date));

/** Writes from which day to which, both included, « du 1er janvier au 31 mars 2026 ». */
export const formatPeriod = (from: Temporal.PlainDate, to: Temporal.PlainDate): string =>
  `du ${from.year === to.year ? tied(inMonth(from)) : formatDate(from)} au ${formatDate(to)}`;

/** Writes a date in short, « 5 févr. 2026 », with no-break spaces: in lists, where many stand together. */
export const formatDay = (date: Temporal.PlainDate): string =>
  inShort(date).replace(/^1 /, "1er ").replaceAll(" ", noBreakSpace);

/** Writes a month, « février 2026 ». */
export const formatMonth: (date: Temporal.PlainDate) => string = written({ month: "long", year: "numeric" });

/** Writes a moment in France, « 23 novembre 2026 à 14 h 05 ». */
export const formatMoment = (at: Temporal.Instant): string =>
  `${formatDate(at.toZonedDateTimeISO("Europe/Paris").toPlainDate())} à ${formatTime(at)}`;

/** Writes the time of a moment in France, « 14 h 05 ». */
export function formatTime(at: Temporal.Instant): string {
  const { hour, minute } = at.toZonedDateTimeISO("Europe/Paris");
  return `${hour}${noBreakSpace}h${noBreakSpace}${String(minute).padStart(2, "0")}`;
}

const conjunction = new Intl.ListFormat("fr", { type: "conjunction" });

/** Writes names one after another, « Léa, Paul et Marie ». */
export const formatList = (names: readonly string[]): string => conjunction.format(names);

/** Writes how long to wait, rounded up: « une minute », « 12 minutes », « une heure ». */
export function formatWait(until: Temporal.Instant | undefined, now: Temporal.Instant): string {
  const minutes = until
    ? Math.max(1, Math.ceil((until.epochMilliseconds - now.epochMilliseconds) / 60_000))
    : 1;
  if (minutes === 1) return "une minute";
  return minutes < 60 ? `${minutes}${noBreakSpace}minutes` : "une heure";
}

/** Writes how long something takes or waits, in one unit: « 12 s », « 4 min », « 3 h », « 2 j ». */
export function formatDuration(seconds: number): string {
  const [length, unit] = durations.find(([length]) => seconds >= 2 * length) ?? [1, "s"];
  return `${Math.floor(seconds / length)}${noBreakSpace}${unit}`;
}

const durations: [number, string][] = [
  [86_400, "j"],
  [3_600, "h"],
  [60, "min"],
];

/** « 240 ko », « 1,2 Mo »: the weight of a file, one kilobyte at least. */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))}${noBreakSpace}ko`
    : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}${noBreakSpace}Mo`;
