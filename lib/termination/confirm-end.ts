import { and, eq, inArray } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { momentOn } from "@/lib/core/clock";
import { addJob } from "@/lib/core/jobs";
import type { Ending } from "./ending";
import type { Terminable } from "./find-contract";

type Confirming = { terminationId: string; contract: Terminable; ending: Ending; now: Temporal.Instant };

/**
 * Sets the end of a contract by a request, in the caller's transaction: an earlier request gives way, the contract says
 * its last day at once, the management system learns it, and the job of the day after is there.
 */
export async function confirmEnd(
  tx: Db,
  { terminationId, contract, ending, now }: Confirming,
): Promise<void> {
  const { memberId, id: contractId } = contract;
  const { endsOn, ground } = ending;
  const replaced = await tx
    .update(terminations)
    .set({ state: "replaced" })
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, contractId),
        inArray(terminations.state, ["confirmed", "disputed"]),
      ),
    )
    .returning({ formerEnd: terminations.formerEnd });
  const formerEnd = replaced[0] ? replaced[0].formerEnd : contract.endedOn;
  await tx
    .update(terminations)
    .set({ state: "confirmed", memberId, contractId, endsOn, ground, formerEnd })
    .where(eq(terminations.id, terminationId));
  const [ended] = await tx
    .update(contracts)
    .set({ endedOn: endsOn, updatedAt: now })
    .where(and(eq(contracts.memberId, memberId), eq(contracts.id, contractId)))
    .returning({ externalId: contracts.externalId });
  if (!ended) throw new Error("a contract found is there");
  const payload = { terminationId, contractExternalId: ended.externalId, endsOn: endsOn.toString(), ground };
  await recordChange(tx, { memberId, kind: "termination-recorded", payload, now });
  await addJob(
    tx,
    "end-contract",
    { terminationId },
    { runAt: momentOn(endsOn.add({ days: 1 }), 0), key: `termination:${terminationId}` },
  );
}
