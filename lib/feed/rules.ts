import { Temporal } from "temporal-polyfill";
import { momentOn } from "@/lib/core/clock";

/** Rows written in one transaction. */
export const batchRows = 1_000;

/** The same for the tables of many millions of rows: the more there are, the more neighbours are written together. */
export const stagedBatchRows = 15_000;

/** Bytes read at once: small pieces, between which the database is answered while the next batch is made ready. */
export const readBytes = 16 * 1_024;

/** A record longer than this many characters is refused: the memory used stays the same whatever is read. */
export const recordMaxLength = 16_000;

/** A quoted cell may go on over this many lines; beyond, its quote was never closed. */
export const recordMaxLines = 10;

const invitationHour = 8;

/** When an invitation leaves: at 8 in the morning in France on the effective date, or now when that is past. */
export function invitationAt(effectiveOn: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  const morning = momentOn(effectiveOn, invitationHour);
  return Temporal.Instant.compare(morning, now) > 0 ? morning : now;
}
