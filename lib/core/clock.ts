import { Temporal } from "temporal-polyfill";
import { presentMs } from "@/lib/core/shared-time";

const paris = "Europe/Paris";

/**
 * The present moment, the same on every server (see `shared-time.ts`). Called in `app/` and in jobs alone: below, time is
 * an argument.
 */
export const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(presentMs());

/** The civil date in France at a moment: dates of law are counted there, not in UTC. */
export const civilDate = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(paris).toPlainDate();

/** The moment at which a civil date reaches an hour in France. */
export const momentOn = (date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: paris, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
