import { Temporal } from "temporal-polyfill";

/** Whether what a browser brings back, sealed, was written less than some minutes ago: a cookie kept longer opens nothing. */
export const isYounger = (writtenAt: string, minutes: number, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(writtenAt).add({ minutes }), now) > 0;
