import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import type { HeldTermination } from "./hold";
import { planEnd } from "./plan-end";

/**
 * Gives a contract back the end that it had before a request that stands no more, in the caller's transaction, and tells
 * the management system. An end that the feed brought meanwhile stays. An earlier request that this one had replaced stands again.
 */
export async function giveBack(tx: Db, request: HeldTermination, now: Temporal.Instant): Promise<void> {
  const { id: terminationId, memberId, contractId, endsOn, formerEnd } = request;
  if (!memberId || !contractId || !endsOn) return;
  const own = and(eq(contracts.memberId, memberId), eq(contracts.id, contractId));
  await tx
    .update(contracts)
    .set({ endedOn: formerEnd, updatedAt: now })
    .where(and(own, eq(contracts.endedOn, endsOn)));
  const [contract] = await tx
    .select({ externalId: contracts.externalId, endedOn: contracts.endedOn })
    .from(contracts)
    .where(own);
  if (!contract) throw new Error("a request names a contract that is there");
  const payload = {
    terminationId,
    contractExternalId: contract.externalId,
    endsOn: contract.endedOn?.toString() ?? null,
  };
  await recordChange(tx, { memberId, kind: "termination-withdrawn", payload, now });
  await standAgain(tx, request);
}

/** The request that gave the contract the end that it has again. */
async function standAgain(tx: Db, { memberId, contractId, formerEnd }: HeldTermination) {
  if (!memberId || !contractId || !formerEnd) return;
  const [earlier] = await tx
    .select({ id: terminations.id })
    .from(terminations)
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, contractId),
        eq(terminations.state, "replaced"),
        eq(terminations.endsOn, formerEnd),
      ),
    )
    .orderBy(terminations.receivedAt)
    .limit(1);
  if (!earlier) return;
  await tx.update(terminations).set({ state: "confirmed" }).where(eq(terminations.id, earlier.id));
  await planEnd(tx, earlier.id, formerEnd);
}
