import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { issuedDocuments } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";

type RevokeDocument = { memberId: string; accountId: string; id: string; now: Temporal.Instant };

/** Cancels a document of its owner, for good: its code is then answered « cancelled ». Again, it changes nothing. */
export async function revokeDocument(
  db: Db,
  { memberId, accountId, id, now }: RevokeDocument,
): Promise<Result<undefined, "unknown-document">> {
  const document = issuedDocuments;
  const theirs = and(eq(document.memberId, memberId), eq(document.id, id));
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(document)
      .set({ revokedAt: now })
      .where(and(theirs, isNull(document.revokedAt)))
      .returning({ kind: document.kind });
    if (!revoked) return (await tx.$count(document, theirs)) > 0 ? ok(undefined) : refuse("unknown-document");
    const details = { document: id, kind: revoked.kind };
    await recordEvent(tx, { kind: "document-revoked", accountId, details, now });
    return ok(undefined);
  });
}
