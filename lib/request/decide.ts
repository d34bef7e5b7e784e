import type { Db } from "@/db/client";
import { recordChange } from "@/lib/change/record-change";
import { type AuditKind, recordEvent } from "@/lib/core/audit";
import type { Result } from "@/lib/core/result";
import { answersOf, openAnswers } from "./answers";
import { eventDay } from "./effects";
import type { Act, HeldRequest } from "./held-request";
import { moveRequest, writeMessage } from "./tell-member";

export type Decision = "accepted" | "refused" | "answered";

const audits: Record<Decision, AuditKind> = {
  accepted: "request-accepted",
  refused: "request-refused",
  answered: "request-answered",
};

type Decided = {
  decision: Decision;
  /** Why, as the member reads it beside the decision. */
  reason?: string;
  /** What the adviser writes besides. */
  text?: string;
};

/**
 * Brings a held request to its decision, in the caller's transaction: the row, its stage, the message, the audit row and
 * what the management system must know. Gives the new version.
 */
export async function decide(
  tx: Db,
  request: HeldRequest,
  { decision, reason, text, ...act }: Decided & Act,
): Promise<Result<number, "changed-meanwhile">> {
  const { memberId, id: requestId, kind } = request;
  const { staffId, version, now } = act;
  const which = { memberId, requestId, staffId, now };
  const note = reason === undefined ? {} : { note: reason };
  const moved = await moveRequest(tx, { ...which, version, kind, to: decision, by: "adviser", ...note });
  if (!moved.ok) return moved;
  if (text) await writeMessage(tx, { ...which, by: "adviser", text }, false);
  await recordEvent(tx, { kind: audits[decision], memberId, staffId, details: { request: requestId }, now });
  const eventOn = eventDay(answersOf(openAnswers(request.answersSealed, requestId)))?.toString() ?? null;
  const payload = { requestId, kind, decision, eventOn };
  await recordChange(tx, { memberId, kind: "request-decided", payload, now });
  return moved;
}
