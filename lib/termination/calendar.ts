import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";

export type CalendarDates = {
  /** The last day of cover. */
  endsOn: Temporal.PlainDate;
  /** The last day to pay the balance back, when there is one. */
  refundBy: Temporal.PlainDate | null;
  newCoverFrom: Temporal.PlainDate | null;
  /** The day they were calculated, when nothing has been confirmed yet. */
  triedOn?: Temporal.PlainDate | undefined;
};

type Event = {
  kind: "fin" | "solde" | "nouveau";
  on: Temporal.PlainDate;
  summary: string;
  description: string;
  /** Before the day itself begins, so that it rings at nine in the morning some days before. */
  reminders: readonly string[];
};

const weekBefore = "-P6DT15H";
const dayBefore = "-PT15H";

/**
 * The dates of an end as an iCalendar file (RFC 5545): whole days, with reminders. The same dates always give the same
 * events, so that a calendar which takes the file twice keeps one.
 */
export function endCalendar(dates: CalendarDates, now: Temporal.Instant): string {
  const stamp = now.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//${mutual.name}//Espace adherent//FR`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...eventsOf(dates).flatMap((event) => eventLines(event, dates.endsOn, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventsOf({ endsOn, refundBy, newCoverFrom, triedOn }: CalendarDates): Event[] {
  const end: Event = {
    kind: "fin",
    on: endsOn,
    summary: `Dernier jour couvert par la ${mutual.name}`,
    description: `Votre contrat se termine le ${formatDate(endsOn)}, à la fin de la journée.\nDès le lendemain, n’utilisez plus votre carte de tiers payant, et téléchargez votre certificat de radiation.${triedOn ? triedWords(triedOn) : ""}`,
    reminders: [weekBefore, dayBefore],
  };
  const balance = refundBy && {
    kind: "solde" as const,
    on: refundBy,
    summary: `${mutual.name}\u00a0: remboursement du solde`,
    description: "C’est le dernier jour pour vous rembourser ce que vous avez payé d’avance.",
    reminders: [],
  };
  const cover = newCoverFrom && {
    kind: "nouveau" as const,
    on: newCoverFrom,
    summary: "Début de votre nouvelle mutuelle",
    description: "Donnez votre nouvelle carte aux professionnels de santé qui vous suivent.",
    reminders: [],
  };
  return [end, balance, cover].filter((event) => event !== null);
}

const triedWords = (on: Temporal.PlainDate) =>
  `\nDate calculée le ${formatDate(on)}. Elle vaut si vous avez confirmé votre demande de résiliation.`;

const eventLines = (event: Event, endsOn: Temporal.PlainDate, stamp: string) => [
  "BEGIN:VEVENT",
  `UID:${uid(event, endsOn)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${basic(event.on)}`,
  `DTEND;VALUE=DATE:${basic(event.on.add({ days: 1 }))}`,
  `SUMMARY:${escaped(event.summary)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  "CLASS:PRIVATE",
  "TRANSP:TRANSPARENT",
  ...event.reminders.flatMap((trigger) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${trigger}`,
    `DESCRIPTION:${escaped(event.summary)}`,
    "END:VALARM",
  ]),
  "END:VEVENT",
];

function uid({ kind, on }: Event, endsOn: Temporal.PlainDate): string {
  const digest = createHash("sha256").update(`${kind} ${on} ${endsOn}`).digest("hex").slice(0, 32);
  return `${digest}@${mutual.adviserEmail.split("@")[1]}`;
}

const basic = (on: Temporal.PlainDate) => on.toString().replaceAll("-", "");

/** TEXT of RFC 5545, 3.3.11. */
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

const lineOctets = 75;

/** Folds a line at 75 octets, never inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let octets = 0;
  let text = "";
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > lineOctets) {
      text += "\r\n ";
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
