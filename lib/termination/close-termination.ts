import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { ok, type Result } from "@/lib/core/result";
import { type ClosingReason, closingWords } from "./closing";
import { heldToDecide } from "./decide-termination";
import type { Deciding, HeldTermination } from "./hold";
import { tellConcerned } from "./letters";

type Closing = Deciding & {
  /** Why no contract ends: it has its words, which those concerned read. */
  reason: ClosingReason;
  /** What the adviser adds to them. */
  words: string;
};

/**
 * Closes a request that ends no contract: it was not its member's, or no contract is theirs to end. Everybody concerned
 * is told why. Refuses a request that changed since it was read.
 */
export async function closeTermination(
  db: Db,
  closing: Closing,
): Promise<Result<true, "unknown-termination" | "changed-meanwhile">> {
  const { staffId, now } = closing;
  return db.transaction(async (tx) => {
    const held = await heldToDecide(tx, closing);
    if (!held.ok) return held;
    const { id, memberId, version } = held.value;
    const said = closingWords(closing.reason, await endOfAttached(tx, held.value));
    const words = [said, closing.words].filter((text) => text !== "").join("\n\n");
    await tx
      .update(terminations)
      .set({
        state: "closed",
        decidedBy: staffId,
        decidedAt: now,
        decisionSealed: seal(words, id),
        version: version + 1,
      })
      .where(eq(terminations.id, id));
    const details = { termination: id };
    await recordEvent(tx, {
      kind: "termination-closed",
      memberId: memberId ?? undefined,
      staffId,
      details,
      now,
    });
    await tellConcerned(tx, held.value, "closed", now);
    return ok(true);
  });
}

/** The last day of the contract attached to a request, which the caller holds. */
async function endOfAttached(
  tx: Db,
  { memberId, contractId }: HeldTermination,
): Promise<Temporal.PlainDate | undefined> {
  if (!memberId || !contractId) return undefined;
  const [contract] = await tx
    .select({ endedOn: contracts.endedOn })
    .from(contracts)
    .where(and(eq(contracts.memberId, memberId), eq(contracts.id, contractId)));
  return contract?.endedOn ?? undefined;
}
