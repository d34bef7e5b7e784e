import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Assessment, assessTermination, chosenEnding } from "./assess";
import { confirmEnd } from "./confirm-end";
import { openDeclared } from "./declared";
import type { Ending } from "./ending";
import { type Deciding, type HeldTermination, heldAsRead } from "./hold";
import { writeNoticeLetters } from "./letters";
import type { Motive } from "./motive";
import { noticePdf } from "./notice";
import { keepNotice } from "./notices";

export type DecideRefusal =
  | "unknown-termination"
  | "changed-meanwhile"
  | "another-member"
  | "no-contract"
  | "end-changed"
  | "compulsory"
  | "already-ends"
  | "another-request";

type Decision = Deciding & {
  /** Whose contract it is. */
  memberId: string;
  /** The end that the adviser was shown and chose; without it, the one proposed. */
  endsOn?: Temporal.PlainDate | undefined;
  /** What the papers or the words establish, when it is not the motive declared: the day of a death, above all. */
  motive?: Motive | null | undefined;
  /** The request that this one replaces, as the adviser was shown it. */
  replacing?: string | undefined;
};

/**
 * Gives a request its contract, and the contract the end that the rules count from the day of receipt, never from today.
 * The dated avis leaves. Refuses a request that changed since it was read, another member than the one attached, a
 * contract that the rules do not end, an end that is not theirs any more, and to take the place of another request that
 * the adviser was not shown.
 */
export async function decideTermination(db: Db, decision: Decision): Promise<Result<true, DecideRefusal>> {
  return db.transaction(async (tx) => {
    const held = await heldToDecide(tx, decision, decision.memberId);
    if (!held.ok) return held;
    const request = held.value;
    if (request.memberId && request.memberId !== decision.memberId) return refuse("another-member");
    const assessed = await assess(tx, request, decision);
    if (!assessed.ok) return assessed;
    const { contract, ending } = assessed.value;
    if (await isReplacing(tx, contract, decision)) return refuse("another-request");
    await confirmEnd(tx, { terminationId: request.id, contract, ending, now: decision.now });
    await noteDecision(tx, request, decision);
    await sendDatedNotice(tx, { ...request, memberId: contract.memberId }, assessed.value, decision.now);
    return ok(true);
  });
}

/** A request that waits for a decision, held with the contracts of its member, in the version that was read. */
export async function heldToDecide(
  tx: Db,
  read: Deciding,
  memberId?: string,
): Promise<Result<HeldTermination, "unknown-termination" | "changed-meanwhile">> {
  const held = await heldAsRead(tx, read, memberId);
  const waits = held.ok && (held.value.state === "to-decide" || held.value.state === "disputed");
  return waits || !held.ok ? held : refuse("changed-meanwhile");
}

type Assessed = {
  assessment: Assessment;
  contract: NonNullable<Assessment["contract"]>;
  ending: Ending;
  motive: Motive | null;
};

async function assess(
  tx: Db,
  request: HeldTermination,
  { memberId, endsOn, ...decision }: Decision,
): Promise<Result<Assessed, "no-contract" | "end-changed" | "compulsory" | "already-ends">> {
  const { motive: kind, eventOn, linkStated, receivedOn } = request;
  const motive = decision.motive === undefined ? kind && { kind, eventOn, linkStated } : decision.motive;
  const { asker } = openDeclared(request.declaredSealed, request.id);
  const assessment = await assessTermination(tx, { memberId, asker, motive, receivedOn });
  const { contract, outcome } = assessment;
  if (!contract || !outcome) return refuse("no-contract");
  if (outcome.kind !== "ends") return refuse(outcome.kind);
  const ending = chosenEnding(outcome, endsOn);
  if (!ending) return refuse("end-changed");
  return ok({ assessment, contract, ending, motive });
}

async function isReplacing(
  tx: Db,
  { memberId, id }: Assessed["contract"],
  { replacing }: Decision,
): Promise<boolean> {
  const [live] = await tx
    .select({ id: terminations.id })
    .from(terminations)
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, id),
        eq(terminations.state, "confirmed"),
      ),
    );
  return live !== undefined && live.id !== replacing;
}

async function noteDecision(tx: Db, { id, version }: HeldTermination, decision: Decision) {
  const { staffId, memberId, now } = decision;
  await tx
    .update(terminations)
    .set({ decidedBy: staffId, decidedAt: now, version: version + 1 })
    .where(eq(terminations.id, id));
  await recordEvent(tx, {
    kind: "termination-decided",
    memberId,
    staffId,
    details: { termination: id },
    now,
  });
}

async function sendDatedNotice(
  tx: Db,
  request: HeldTermination,
  { assessment, ending, motive }: Assessed,
  now: Temporal.Instant,
) {
  const declared = openDeclared(request.declaredSealed, request.id);
  const pdf = noticePdf({ ...request, declared, motive, assessment, ending, now });
  const noticeId = await keepNotice(tx, { terminationId: request.id, kind: "dated", pdf, now });
  await writeNoticeLetters(tx, request, { kind: "dated", noticeId, now });
}
