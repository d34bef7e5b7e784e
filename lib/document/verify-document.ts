import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, issuedDocuments } from "@/db/schema";
import { readCode } from "./code";
import { codeHash } from "./issue-document";
import { type DocumentKind, type DocumentState, documentState, reliableUntil } from "./rules";

export type Verification =
  | { state: "unknown" }
  | {
      state: DocumentState;
      kind: DocumentKind;
      issuedOn: Temporal.PlainDate;
      /** Last day it may be, or could have been, relied on. */
      validUntil: Temporal.PlainDate;
    };

/** What the mutual says of a code, as it is typed: never whose document it is. */
export async function verifyDocument(
  db: Db,
  typed: string,
  today: Temporal.PlainDate,
): Promise<Verification> {
  const read = readCode(typed);
  if (!read.ok) return { state: "unknown" };
  const document = issuedDocuments;
  const [found] = await db
    .select({
      kind: document.kind,
      issuedOn: document.issuedOn,
      validUntil: document.validUntil,
      revokedAt: document.revokedAt,
      contractEnd: contracts.endedOn,
    })
    .from(document)
    .innerJoin(
      contracts,
      and(eq(contracts.memberId, document.memberId), eq(contracts.id, document.contractId)),
    )
    .where(eq(document.codeHash, codeHash(read.code)));
  if (!found) return { state: "unknown" };
  const { kind, issuedOn, revokedAt } = found;
  const until = reliableUntil(found, found.contractEnd);
  return { state: documentState({ revokedAt, until }, today), kind, issuedOn, validUntil: until };
}
