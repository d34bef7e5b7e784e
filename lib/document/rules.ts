import { Temporal } from "temporal-polyfill";
import type { documentKinds } from "@/db/schema/document";
import { nextRenewal } from "@/lib/contract/rules";
import { formatPeriod } from "@/lib/core/format";
import type { Limit } from "@/lib/core/throttle";

export type DocumentKind = (typeof documentKinds)[number];

export const documentKindLabels: Record<DocumentKind, string> = {
  card: "Carte de tiers payant",
  "guarantee-certificate": "Certificat de garantie",
  "affiliation-certificate": "Attestation d’affiliation",
  "contributions-certificate": "Attestation de cotisations",
  certificate: "Attestation à la carte",
  schedule: "Échéancier",
  "due-notice": "Avis d’échéance",
  statement: "Relevé de remboursements",
  "termination-certificate": "Certificat de radiation",
};

type Titled = { kind: DocumentKind; periodFrom: Day; periodTo: Day };

/** What tells a document from others of its kind: « Relevé de remboursements, du 1er janvier au 31 mars 2026 ». */
export function issuedTitle({ kind, periodFrom, periodTo }: Titled): string {
  const label = documentKindLabels[kind];
  if (!periodFrom || !periodTo) return label;
  const isYear = periodFrom.dayOfYear === 1 && periodTo.equals(periodFrom.with({ month: 12, day: 31 }));
  return isYear ? `${label} ${periodFrom.year}` : `${label}, ${formatPeriod(periodFrom, periodTo)}`;
}

/** The documents that a member makes, by the name of their file. */
export const documentNames = [
  "carte.pdf",
  "certificat-de-garantie.pdf",
  "attestation-affiliation.pdf",
  "attestation-cotisations.pdf",
  "attestation.pdf",
  "echeancier.pdf",
  "avis-echeance.pdf",
  "releve.pdf",
  "certificat-radiation.pdf",
] as const;

export type DocumentName = (typeof documentNames)[number];

/** The mutual's own texts, the same for everyone. */
export const publishedNames = ["reglement-mutualiste.pdf", "statuts.pdf"] as const;

export type PublishedName = (typeof publishedNames)[number];

/** Why a document is not made. */
export const documentRefusals = [
  "no-contract",
  "contract-ended",
  "contract-running",
  "no-contribution",
  "no-planned",
  "no-line",
  "period-unclear",
  "period-too-long",
  "too-many-lines",
  "no-person",
  "cover-uncertain",
  "nobody-covered",
  "guarantees-unknown",
  "unpaid",
  "too-many-documents",
  "too-many-statements",
  "may-be-suspended",
  "nobody-to-attest",
  "nothing-paid",
  "recipient",
] as const;

export type DocumentRefusal = (typeof documentRefusals)[number];

/** A document that was not made: why, in a sentence too, and what its form asked. */
export type Refused = { refusal: DocumentRefusal; sentence: string; query: URLSearchParams };

/** How many documents a member may ask for, in how many seconds: each costs the server a little work. */
export const documentLimits = {
  made: { attempts: 60, window: 60 },
  statements: { attempts: 6, window: 60 },
  verified: { attempts: 30, window: 60 },
} as const satisfies Record<string, Limit>;

/** What one statement of reimbursements may hold: each line costs the server about a millisecond, and memory. */
export const statementMonths = 12;
export const statementLines = 300;

/** The documents that say someone is covered: they end with the contract, whatever day is printed on them. */
export const attestsCover = (kind: DocumentKind): boolean =>
  kind === "card" ||
  kind === "guarantee-certificate" ||
  kind === "affiliation-certificate" ||
  kind === "certificate";

/** Years during which what a document says of the past may be checked. */
const provenYears = 5;

type Made = { kind: DocumentKind; issuedOn: Temporal.PlainDate; validUntil: Temporal.PlainDate };
type Day = Temporal.PlainDate | null | undefined;

/**
 * Whether a document says the past: its kind does, or it was made of a contract already ended. What attests the cover
 * of today never runs beyond an échéance.
 */
export const saysThePast = ({ kind, issuedOn, validUntil }: Made): boolean =>
  !attestsCover(kind) || isBefore(issuedOn.add({ years: provenYears - 1 }), validUntil);

/** The last day on which a document may be relied on: what ends the cover it attests, at any time, ends it too. */
export const reliableUntil = (made: Made, coverEnds: readonly Day[]): Temporal.PlainDate =>
  saysThePast(made) ? made.validUntil : earliest(made.validUntil, ...coverEnds);

type Dates = { renewal: string; endedOn: Temporal.PlainDate | null };

/**
 * The day to print as the last one: for what attests cover, the next échéance or the first of what ends it; for what
 * says the past, or attests a cover that ended already, five years.
 */
export function lastDay(
  kind: DocumentKind,
  { renewal, endedOn }: Dates,
  today: Temporal.PlainDate,
  coverEnds: readonly Day[] = [],
): Temporal.PlainDate {
  const ended = endedOn && isBefore(endedOn, today);
  if (ended || !attestsCover(kind)) return today.add({ years: provenYears });
  return earliest(nextRenewal(renewal, today), endedOn, ...coverEnds);
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;

/** The first of several days; those not known do not count. */
export const earliest = (first: Temporal.PlainDate, ...others: Day[]): Temporal.PlainDate =>
  others.reduce<Temporal.PlainDate>((least, day) => (day && isBefore(day, least) ? day : least), first);

export type DocumentState = "authentic" | "expired" | "revoked";

/** Where a document stands on a day. A cancelled one stays cancelled. `until` is `reliableUntil`. */
export function documentState(
  { revokedAt, until }: { revokedAt: Temporal.Instant | null; until: Temporal.PlainDate },
  today: Temporal.PlainDate,
): DocumentState {
  if (revokedAt) return "revoked";
  return Temporal.PlainDate.compare(today, until) > 0 ? "expired" : "authentic";
}
