import type { Db } from "@/db/client";
import { civilDate } from "@/lib/core/clock";
import { ok, refuse } from "@/lib/core/result";
import { answersOf, openAnswers } from "./answers";
import { applyEffect, type EffectRefusal, effectFault } from "./apply-effect";
import { decide } from "./decide";
import { effectsOf } from "./effects";
import { type Act, type Acted, type HeldRequest, heldRequest } from "./held-request";
import { needsWords } from "./rules";
import { moveRequest, sentDay } from "./tell-member";

export type AcceptRefusal = EffectRefusal | "words-missing";

/**
 * Accepts a request: what it asks of the contract takes effect, and the management system is told, in one transaction.
 * One that asks nothing of the contract is accepted, no more.
 * Refuses what the contract no longer allows, a kind that needs words without them, a request that the adviser does not hold, or that changed since it was read.
 */
export async function acceptRequest(db: Db, { text, ...act }: Act & { text: string }): Acted<AcceptRefusal> {
  const { staffId, now } = act;
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, act);
    if (!held.ok) return held;
    const request = held.value;
    if (needsWords(request.kind) && text === "") return refuse("words-missing");
    const effects = askedOf(request, act);
    for (const effect of effects) {
      const fault = await effectFault(tx, request.memberId, effect, civilDate(now));
      if (fault) return fault;
    }
    const decided = await decide(tx, request, { ...act, decision: "accepted", text });
    if (!decided.ok) return decided;
    for (const effect of effects) await applyEffect(tx, { ...which(request), staffId, effect, now });
    if (effects.length === 0) return ok(true);
    const version = decided.value;
    // Stages are read in the order of their moments: this one comes after the decision.
    const after = now.add({ microseconds: 1 });
    const applied = { ...which(request), kind: request.kind, version, staffId, now: after };
    await moveRequest(tx, { ...applied, to: "applied", by: "adviser" });
    return ok(true);
  });
}

const which = ({ id, memberId }: HeldRequest) => ({ requestId: id, memberId });

const askedOf = ({ kind, answersSealed, id, sentAt }: HeldRequest, { now }: Act) =>
  effectsOf(kind, answersOf(openAnswers(answersSealed, id)), sentDay({ sentAt }, now));
