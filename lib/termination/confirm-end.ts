import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { type Ending, isAfter } from "./ending";
import type { Terminable } from "./find-contract";
import { planEnd } from "./plan-end";

type Confirming = {
  terminationId: string;
  contract: Terminable;
  ending: Pick<Ending, "endsOn" | "ground">;
  now: Temporal.Instant;
};

/**
 * Sets the end of a contract by a request, in the caller's transaction, which holds the contract: an earlier request
 * gives way, the contract says its last day at once, the management system learns it, and the job of the day after is
 * there. Cover that never begins ends on the eve of its effect.
 */
export async function confirmEnd(tx: Db, { terminationId, contract, ...end }: Confirming): Promise<void> {
  const { memberId, id: contractId } = contract;
  const { ground } = end.ending;
  const endsOn = lastDay(contract, end.ending.endsOn);
  await giveWay(tx, contract);
  await tx
    .update(terminations)
    .set({ state: "confirmed", memberId, contractId, endsOn, ground, formerEnd: contract.endedOn })
    .where(eq(terminations.id, terminationId));
  const [ended] = await tx
    .update(contracts)
    .set({ endedOn: endsOn, updatedAt: end.now })
    .where(and(eq(contracts.memberId, memberId), eq(contracts.id, contractId)))
    .returning({ externalId: contracts.externalId });
  if (!ended) throw new Error("a contract found is there");
  const payload = { terminationId, contractExternalId: ended.externalId, endsOn: endsOn.toString(), ground };
  await recordChange(tx, { memberId, kind: "termination-recorded", payload, now: end.now });
  await planEnd(tx, terminationId, endsOn);
}

/** The last day that a contract can say: none lies before the eve of its effect. */
export function lastDay(
  { effectiveOn }: Pick<Terminable, "effectiveOn">,
  endsOn: Temporal.PlainDate,
): Temporal.PlainDate {
  const eve = effectiveOn.subtract({ days: 1 });
  return isAfter(eve, endsOn) ? eve : endsOn;
}

/** Whether a contract can say a last day; one that the feed began anew since cannot say that of the former. */
export const canEndOn = (contract: Pick<Terminable, "effectiveOn">, endsOn: Temporal.PlainDate): boolean =>
  lastDay(contract, endsOn).equals(endsOn);

const giveWay = (tx: Db, { memberId, id }: Terminable) =>
  tx
    .update(terminations)
    .set({ state: "replaced" })
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, id),
        eq(terminations.state, "confirmed"),
      ),
    );
