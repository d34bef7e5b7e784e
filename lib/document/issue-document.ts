import { createHash, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { issuedDocuments } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { lookupHash } from "@/lib/core/crypto";
import { codeEnd, writeCode } from "./code";
import type { Period } from "./input";
import type { DocumentKind } from "./rules";

export type IssueDocument = {
  memberId: string;
  contractId: string;
  /** Who asks, when it is the member in person. */
  accountId?: string | undefined;
  kind: DocumentKind;
  /** All that the document will say, the code left out: the same content on the same day is the same document. */
  content: object;
  /** Last day it may be relied on. */
  validUntil: Temporal.PlainDate;
  /** The persons whose cover it attests: when the cover of one ends, so does the document. */
  beneficiaryIds?: string[];
  /** The days it is about: they tell it from the others of its kind. */
  period?: Period | undefined;
  now: Temporal.Instant;
};

/**
 * Records a document and gives the code to print on it. Asked twice on one day, it is one document with one code;
 * when its owner cancelled it since, a new one. Of the code itself, only the end is kept.
 */
export async function issueDocument(db: Db, document: IssueDocument): Promise<string> {
  return db.transaction(async (tx) => {
    for (let copy = 0; ; copy += 1) {
      const code = codeOf(document, copy);
      if (await isNew(tx, document, code)) return code;
      if (await isInForce(tx, document.memberId, code)) return code;
    }
  });
}

/** `copy` counts the ones cancelled before it on that day. */
function codeOf(
  { memberId, contractId, kind, content, validUntil, now }: IssueDocument,
  copy: number,
): string {
  const said = JSON.stringify([content, validUntil]);
  const digest = createHash("sha256").update(said).digest("base64url");
  const document = [memberId, contractId, kind, civilDate(now), digest, copy].join("\0");
  return writeCode(lookupHash("document-code", document));
}

/** What is stored of a code: its keyed hash. */
export const codeHash = (code: string): Buffer => lookupHash("document", code);

/** Adds the document if it is not there. Of several requests at once one adds it; the others wait, and find it. */
async function isNew(
  db: Db,
  { memberId, contractId, accountId, kind, validUntil, beneficiaryIds, period, now }: IssueDocument,
  code: string,
): Promise<boolean> {
  const id = randomUUID();
  const row = { id, memberId, contractId, codeHash: codeHash(code), kind, validUntil, beneficiaryIds };
  const added = await db
    .insert(issuedDocuments)
    .values({
      ...row,
      issuedOn: civilDate(now),
      periodFrom: period?.from,
      periodTo: period?.to,
      codeEnd: codeEnd(code),
    })
    .onConflictDoNothing({ target: issuedDocuments.codeHash })
    .returning({ id: issuedDocuments.id });
  if (added.length === 0) return false;
  await recordEvent(db, { kind: "document-issued", accountId, details: { document: id, kind }, now });
  return true;
}

async function isInForce(db: Db, memberId: string, code: string): Promise<boolean> {
  const [found] = await db
    .select({ revokedAt: issuedDocuments.revokedAt })
    .from(issuedDocuments)
    .where(and(eq(issuedDocuments.memberId, memberId), eq(issuedDocuments.codeHash, codeHash(code))));
  return found?.revokedAt === null;
}
