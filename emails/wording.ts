import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";

const space = "\u00a0";

/** How long a link lives, in words: 30 gives « 30 minutes », 1440 « 24 heures », 10080 « 7 jours ». */
export function duration(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 1440) return counted(minutes / 1440, "jour");
  if (minutes % 60 === 0) return counted(minutes / 60, "heure");
  return counted(minutes, "minute");
}

const counted = (count: number, unit: string) => `${count}${space}${unit}${count > 1 ? "s" : ""}`;

type Receipt = { receivedAt: Temporal.Instant; receivedOn: Temporal.PlainDate; insurer: string | null };

/** When a request was received: at its moment, or on the day on which a new insurer’s counts as received. */
export const receipt = ({ receivedAt, receivedOn, insurer }: Receipt): string =>
  insurer ? `comptée comme reçue le ${formatDate(receivedOn)}` : `reçue ${moment(receivedAt)}`;

/** A moment in France, in words: « le 3 mars 2026 à 14 h 05 ». */
export function moment(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO("Europe/Paris");
  const month = local.toPlainDate().toLocaleString("fr-FR", { month: "long" });
  const day = local.day === 1 ? "1er" : local.day;
  const minute = String(local.minute).padStart(2, "0");
  return `le ${day}${space}${month}${space}${local.year} à ${local.hour}${space}h${space}${minute}`;
}
