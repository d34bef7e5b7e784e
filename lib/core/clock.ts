import { Temporal } from "temporal-polyfill";

const paris = "Europe/Paris";

/** The present moment. Called in `app/` and in jobs alone: below, time is an argument. */
export const now = (): Temporal.Instant => Temporal.Now.instant();

/** The civil date in France at a moment: dates of law are counted there, not in UTC. */
export const civilDate = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(paris).toPlainDate();

/** The moment at which a civil date reaches an hour in France. */
export const momentOn = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: paris, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
