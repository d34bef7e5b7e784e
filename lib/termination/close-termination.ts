import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { terminations } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { ok, type Result } from "@/lib/core/result";
import { heldToDecide } from "./decide-termination";
import type { Deciding } from "./hold";
import { tellConcerned } from "./letters";

type Closing = Deciding & {
  /** Why no contract ends, as the adviser tells those concerned. */
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
  const { staffId, words, now } = closing;
  return db.transaction(async (tx) => {
    const held = await heldToDecide(tx, closing);
    if (!held.ok) return held;
    const { id, memberId, version } = held.value;
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
