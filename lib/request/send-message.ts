import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requestMessages, requests } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { promisedOn, requestLimits, takesMessages } from "./rules";
import { moveRequest, writeMessage } from "./tell-member";

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

/** Writes to the advisers about a request. A question answered is asked further, and promised an answer anew. */
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
    if (state === "answered") {
      const promised = promisedOn(kind, civilDate(now));
      const which = { memberId, requestId, version, kind, now };
      await moveRequest(tx, { ...which, to: "sent", by: "member", promisedOn: promised });
      await addJob(tx, "acknowledge-request", { memberId, requestId });
    }
    await recordEvent(tx, { kind: "request-message", accountId, details: { request: requestId }, now });
    return ok(true);
  });
}

async function isWritten(tx: Db, { memberId, requestId, messageId }: Sending): Promise<boolean> {
  const written = and(
    eq(requestMessages.memberId, memberId),
    eq(requestMessages.requestId, requestId),
    eq(requestMessages.id, messageId),
  );
  return (await tx.select({ id: requestMessages.id }).from(requestMessages).where(written)).length > 0;
}

/** Notes that the member saw the messages of the advisers. */
export async function markRead(
  db: Db,
  { memberId, requestId, now }: Pick<Sending, "memberId" | "requestId" | "now">,
): Promise<void> {
  await db
    .update(requestMessages)
    .set({ readAt: now })
    .where(
      and(
        eq(requestMessages.memberId, memberId),
        eq(requestMessages.requestId, requestId),
        eq(requestMessages.by, "adviser"),
        isNull(requestMessages.readAt),
      ),
    );
}
