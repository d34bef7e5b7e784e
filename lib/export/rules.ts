import type { Temporal } from "temporal-polyfill";
import type { Limit } from "@/lib/core/throttle";

/** Hours an archive can be taken, from the moment it is ready. */
export const exportHours = 24;

/** Hours after which an archive that never came no longer keeps another from being asked for. */
export const makingHours = 24;

/** Archives asked for by one member: each reads everything. */
export const exportLimit: Limit = { attempts: 3, window: 24 * 3600 };

export type ExportState = "making" | "ready" | "gone";

type Dates = {
  requestedAt: Temporal.Instant;
  madeAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant | null;
};

/** Where an archive stands: being made, ready to be taken, or of no use any more. */
export function exportState({ requestedAt, madeAt, expiresAt }: Dates, now: Temporal.Instant): ExportState {
  const isAfterNow = (at: Temporal.Instant) => at.epochMilliseconds > now.epochMilliseconds;
  if (!madeAt || !expiresAt) return isAfterNow(requestedAt.add({ hours: makingHours })) ? "making" : "gone";
  return isAfterNow(expiresAt) ? "ready" : "gone";
}

/** The name under which an archive is saved: it says nothing of anyone. */
export const exportFileName = (madeOn: Temporal.PlainDate): string => `mes-donnees-${madeOn}.zip`;
