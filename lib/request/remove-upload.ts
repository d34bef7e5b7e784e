import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests, uploads } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";

type Removing = {
  memberId: string;
  accountId: string;
  requestId: string;
  uploadId: string;
  now: Temporal.Instant;
};

/** Takes a document away from a request that is not sent yet. Refuses once it is: an adviser may be reading it. */
export async function removeUpload(
  db: Db,
  { memberId, accountId, requestId, uploadId, now }: Removing,
): Promise<Result<true, "already-sent">> {
  return db.transaction(async (tx) => {
    const own = and(eq(requests.memberId, memberId), eq(requests.id, requestId), eq(requests.state, "draft"));
    const [draft] = await tx.select({ version: requests.version }).from(requests).where(own).for("update");
    if (!draft) return refuse("already-sent");
    const removed = await tx
      .update(uploads)
      .set({ removedAt: now })
      .where(
        and(
          eq(uploads.memberId, memberId),
          eq(uploads.requestId, requestId),
          eq(uploads.id, uploadId),
          isNull(uploads.removedAt),
        ),
      )
      .returning({ id: uploads.id });
    if (removed.length === 0) return ok(true);
    await tx
      .update(requests)
      .set({ version: draft.version + 1, savedAt: now })
      .where(own);
    await addJob(tx, "remove-expired-files", {}, { key: "remove-expired-files" });
    await recordEvent(tx, { kind: "upload-removed", accountId, details: { upload: uploadId }, now });
    return ok(true);
  });
}
