import { Temporal } from "temporal-polyfill";
import type { documentKinds } from "@/db/schema/document";

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

/** The documents that say someone is covered: they end with the contract, whatever day is printed on them. */
const attestsCover: ReadonlySet<DocumentKind> = new Set([
  "card",
  "guarantee-certificate",
  "affiliation-certificate",
  "certificate",
]);

/** The last day on which a document may be relied on: what ends the contract early ends what attests cover. */
export function reliableUntil(
  { kind, validUntil }: { kind: DocumentKind; validUntil: Temporal.PlainDate },
  contractEnd: Temporal.PlainDate | null,
): Temporal.PlainDate {
  if (!contractEnd || !attestsCover.has(kind)) return validUntil;
  return Temporal.PlainDate.compare(contractEnd, validUntil) < 0 ? contractEnd : validUntil;
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
