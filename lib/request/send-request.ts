import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { openAnswers, sealAnswers } from "./answers";
import { isComplete, writingOf } from "./draft";
import type { Around } from "./input";
import { listUploads } from "./queries";
import { promisedOn, type RequestKind, requestLimits } from "./rules";
import { moveRequest, writeMessage } from "./tell-member";

export type SendRequestRefusal = "changed-meanwhile" | "incomplete" | "too-many-attempts";

type Sending = {
  memberId: string;
  accountId: string;
  requestId: string;
  version: number;
  around: Around;
  now: Temporal.Instant;
};

/**
 * Sends a request as it was checked. Refuses when it was changed since, or when something is missing. Sent twice, it
 * leaves once. Answers of pages that closed again are forgotten.
 */
export async function sendRequest(db: Db, sending: Sending): Promise<Result<true, SendRequestRefusal>> {
  const { accountId, now } = sending;
  const turn = await attempt(db, { name: "request", limit: requestLimits.sending, of: accountId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  return db.transaction(async (tx) => {
    const draft = await held(tx, sending);
    if (!draft || draft.state === "cancelled") return refuse("changed-meanwhile");
    if (draft.state !== "draft") return ok(true);
    if (draft.version !== sending.version) return refuse("changed-meanwhile");
    return leave(tx, draft, sending);
  });
}

type Held = NonNullable<Awaited<ReturnType<typeof held>>>;

async function held(tx: Db, { memberId, requestId }: Sending) {
  const [draft] = await tx
    .select({
      kind: requests.kind,
      state: requests.state,
      version: requests.version,
      answersSealed: requests.answersSealed,
    })
    .from(requests)
    .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)))
    .for("update");
  return draft;
}

async function leave(
  tx: Db,
  { kind, version, answersSealed }: Held,
  sending: Sending,
): Promise<Result<true, "incomplete" | "changed-meanwhile">> {
  const { memberId, accountId, requestId, around, now } = sending;
  const writing = writingOf(kind, openAnswers(answersSealed, requestId));
  const uploads = await listUploads(tx, memberId, requestId);
  if (!isComplete(kind, { id: requestId, version, uploads, ...writing }, around)) return refuse("incomplete");
  const promised = promisedOn(kind, civilDate(now));
  const which = { memberId, requestId, now };
  const moved = await moveRequest(tx, {
    ...which,
    version,
    kind,
    to: "sent",
    by: "member",
    promisedOn: promised,
  });
  if (!moved.ok) return moved;
  await keepAnswers(tx, kind, writing, sending);
  await recordEvent(tx, { kind: "request-sent", accountId, details: { request: requestId, kind }, now });
  await addJob(tx, "acknowledge-request", { memberId, requestId });
  return ok(true);
}

/** A question becomes the first message of its own conversation. */
async function keepAnswers(
  tx: Db,
  kind: RequestKind,
  { answers, saved }: ReturnType<typeof writingOf>,
  { memberId, requestId, now }: Sending,
) {
  const { text, ...others } = answers;
  const isQuestion = kind === "question" && text !== undefined;
  if (isQuestion) await writeMessage(tx, { memberId, requestId, by: "member", text, now });
  const kept = new Set(Object.keys(isQuestion ? others : answers));
  const steps = Object.entries(saved).map(([step, values]) => [
    step,
    Object.fromEntries(Object.entries(values).filter(([name]) => kept.has(name))),
  ]);
  await tx
    .update(requests)
    .set({ answersSealed: sealAnswers(Object.fromEntries(steps), requestId) })
    .where(and(eq(requests.memberId, memberId), eq(requests.id, requestId)));
}
