import { Temporal } from "temporal-polyfill";
import { readDay } from "@/lib/core/day";

type Faults = { day?: string; time?: string };
type Read = { at: Temporal.Instant } | { faults: Faults };

/**
 * Reads a day and a time of France as a browser sends them or as people type them, « 25/12/2026 », « 14 h 30 ». The
 * hour that a change of time skips is the one after it. Gives the moment, or the sentence of each part that is wrong.
 */
export function readMoment(day: string, time: string): Read {
  const date = readDay(day.trim());
  const [, hour, minute] = time.trim().match(/^(\d{1,2})\s*[:hH]\s*(\d{2})$/) ?? [];
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  if (date && isTime) {
    const plainTime = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
    return { at: date.toZonedDateTime({ timeZone: "Europe/Paris", plainTime }).toInstant() };
  }
  const faults: Faults = {};
  if (!date) faults.day = "Donnez une date\u00a0: 25/12/2026.";
  if (!isTime) faults.time = "Donnez une heure\u00a0: 14:30.";
  return { faults };
}
