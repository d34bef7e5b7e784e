import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requestMessages, requests } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { promisedOn, type RequestState, requestLimits, takesMessages } from "./rules";
import { type Move, moveRequest, writeMessage } from "./tell-member";

export type SendMessageRefusal = "unknown-request" | "closed" | "too-many-attempts";

type Sending = {
  memberId: string;
  accountId: string;
  requestId: string;
  /** Made with the page that shows the form: a message sent twice is one. */
  messageId: string;
  text: string;
  now: Temporal.Instant;
};

/**
 * Writes to the advisers about a request. A question answered is asked further, and a document awaited is no longer:
 * both are promised an answer anew.
 */
export async function sendMessage(db: Db, sending: Sending): Promise<Result<true, SendMessageRefusal>> {
  const { memberId, accountId, requestId, messageId: id, text, now } = sending;
  const turn = await attempt(db, { name: "request", limit: requestLimits.sending, of: accountId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select({ kind: requests.kind, state: requests.state, version: requests.version })
      .from(requests)
      .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)))
      .for("update");
    if (!request || request.state === "draft") return refuse("unknown-request");
    if (await isWritten(tx, sending)) return ok(true);
    const { kind, state, version } = request;
    if (!takesMessages(kind, state)) return refuse("closed");
    await writeMessage(tx, { memberId, requestId, id, by: "member", text, now });
    await bringBack(tx, { memberId, requestId, version, kind, now }, state);
    await recordEvent(tx, { kind: "request-message", accountId, details: { request: requestId }, now });
    return ok(true);
  });
}

type Which = Pick<Move, "memberId" | "requestId" | "version" | "kind" | "now">;

/** What waited for the member waits for an adviser again; who decides on an older page is told of the message. */
async function bringBack(tx: Db, which: Which, state: RequestState) {
  const { memberId, requestId, version, kind, now } = which;
  const again = { ...which, by: "member" as const, promisedOn: promisedOn(kind, civilDate(now)) };
  if (state === "document-needed") await moveRequest(tx, { ...again, to: "under-review" });
  else if (state === "answered") {
    await moveRequest(tx, { ...again, to: "sent" });
    await addJob(tx, "acknowledge-request", { memberId, requestId });
  } else
    await tx
      .update(requests)
      .set({ version: version + 1 })
      .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)));
}

async function isWritten(tx: Db, { memberId, requestId, messageId }: Sending): Promise<boolean> {
  const written = and(
    eq(requestMessages.memberId, memberId),
    eq(requestMessages.requestId, requestId),
    eq(requestMessages.id, messageId),
  );
  return (await tx.select({ id: requestMessages.id }).from(requestMessages).where(written)).length > 0;
}

type Read = Pick<Sending, "memberId" | "requestId" | "now"> & { by?: "member" | "adviser" };

/** Notes that the member saw the messages of the advisers, or the adviser in charge those of the member. */
export async function markRead(db: Db, { memberId, requestId, by = "adviser", now }: Read): Promise<void> {
  await db
    .update(requestMessages)
    .set({ readAt: now })
    .where(
      and(
        eq(requestMessages.memberId, memberId),
        eq(requestMessages.requestId, requestId),
        eq(requestMessages.by, by),
        isNull(requestMessages.readAt),
      ),
    );
}
