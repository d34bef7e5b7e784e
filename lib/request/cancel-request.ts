import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests, uploads } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { moveRequest } from "./tell-member";

type Cancelling = { memberId: string; accountId: string; requestId: string; now: Temporal.Instant };

/**
 * Cancels a request until an adviser takes it up. One that was never sent is forgotten whole: what was typed and the
 * documents too. Cancelled twice, it is cancelled once.
 */
export async function cancelRequest(
  db: Db,
  { memberId, accountId, requestId, now }: Cancelling,
): Promise<Result<{ wasSent: boolean }, "taken-up" | "unknown-request">> {
  return db.transaction(async (tx) => {
    const own = and(eq(requests.memberId, memberId), eq(requests.id, requestId));
    const [request] = await tx
      .select({
        kind: requests.kind,
        state: requests.state,
        version: requests.version,
        sentAt: requests.sentAt,
      })
      .from(requests)
      .where(own)
      .for("update");
    if (!request) return refuse("unknown-request");
    const { kind, state, version, sentAt } = request;
    const outcome = ok({ wasSent: sentAt !== null });
    if (state === "cancelled") return outcome;
    const moved = await moveRequest(tx, {
      memberId,
      requestId,
      version,
      kind,
      to: "cancelled",
      by: "member",
      now,
    });
    if (!moved.ok) return refuse("taken-up");
    if (!sentAt) await forget(tx, { memberId, requestId, now });
    await recordEvent(tx, { kind: "request-cancelled", accountId, details: { request: requestId }, now });
    return outcome;
  });
}

async function forget(tx: Db, { memberId, requestId, now }: Omit<Cancelling, "accountId">) {
  await tx
    .update(requests)
    .set({ answersSealed: null })
    .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)));
  await tx
    .update(uploads)
    .set({ removedAt: now })
    .where(and(eq(uploads.memberId, memberId), eq(uploads.requestId, requestId), isNull(uploads.removedAt)));
  await addJob(tx, "remove-expired-files", {}, { key: "remove-expired-files" });
}
