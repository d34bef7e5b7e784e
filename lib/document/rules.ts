import { Temporal } from "temporal-polyfill";
import type { documentKinds } from "@/db/schema/document";
import { nextRenewal } from "@/lib/contract/rules";
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
export type DocumentRefusal =
  | "no-contract"
  | "contract-ended"
  | "contract-running"
  | "no-contribution"
  | "no-planned"
  | "no-line"
  | "period-unclear"
  | "period-too-long"
  | "too-many-lines"
  | "no-person"
  | "cover-uncertain"
  | "nobody-covered"
  | "guarantees-unknown"
  | "unpaid"
  | "too-many-documents";

/** How many documents a member may ask for, in how many seconds: each costs the server a little work. */
export const documentLimits = {
  made: { attempts: 60, window: 60 },
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

/** The last day on which a document may be relied on: what ends the contract early ends what attests cover. */
export function reliableUntil(
  { kind, validUntil }: { kind: DocumentKind; validUntil: Temporal.PlainDate },
  contractEnd: Temporal.PlainDate | null,
): Temporal.PlainDate {
  if (!contractEnd || !attestsCover(kind)) return validUntil;
  return Temporal.PlainDate.compare(contractEnd, validUntil) < 0 ? contractEnd : validUntil;
}

/** Years during which what a document says of the past may be checked. */
const provenYears = 5;

type Dates = { renewal: string; endedOn: Temporal.PlainDate | null };

/**
 * The day to print as the last one: for what attests cover, the next échéance or the contract's end; for what says
 * the past, five years. Of a contract that ended already, only today.
 */
export function lastDay(kind: DocumentKind, contract: Dates, today: Temporal.PlainDate): Temporal.PlainDate {
  if (!attestsCover(kind)) return today.add({ years: provenYears });
  const until = reliableUntil({ kind, validUntil: nextRenewal(contract.renewal, today) }, contract.endedOn);
  return Temporal.PlainDate.compare(until, today) < 0 ? today : until;
}

export type DocumentState = "authentic" | "expired" | "revoked";

/** Where a document stands on a day. A cancelled one stays cancelled. `until` is `reliableUntil`. */
export function documentState(
  { revokedAt, until }: { revokedAt: Temporal.Instant | null; until: Temporal.PlainDate },
  today: Temporal.PlainDate,
): DocumentState {
  if (revokedAt) return "revoked";
  return Temporal.PlainDate.compare(today, until) > 0 ? "expired" : "authentic";
}
