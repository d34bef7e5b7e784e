import { and, eq, inArray, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { canEndOn } from "./confirm-end";
import type { HeldTermination } from "./hold";
import { writeOnFileLetters } from "./letters";
import { listNotices } from "./notices";
import { planEnd } from "./plan-end";

/**
 * Gives a contract back the end that it had before a request that stands no more, in the caller's transaction, and tells
 * the management system. An end that the feed brought meanwhile stays, and so does a contract that it began anew. An
 * earlier request that this one had replaced stands again.
 */
export async function giveBack(tx: Db, request: HeldTermination, now: Temporal.Instant): Promise<void> {
  const { id: terminationId, memberId, contractId, endsOn, formerEnd } = request;
  if (!memberId || !contractId || !endsOn) return;
  const own = and(eq(contracts.memberId, memberId), eq(contracts.id, contractId));
  const [contract] = await tx
    .select({
      externalId: contracts.externalId,
      effectiveOn: contracts.effectiveOn,
      endedOn: contracts.endedOn,
    })
    .from(contracts)
    .where(own);
  if (!contract) throw new Error("a request names a contract that is there");
  const isOurs = contract.endedOn?.equals(endsOn) ?? false;
  const back = formerEnd && canEndOn(contract, formerEnd) ? formerEnd : null;
  if (isOurs) await tx.update(contracts).set({ endedOn: back, updatedAt: now }).where(own);
  const end = isOurs ? back : contract.endedOn;
  const payload = {
    terminationId,
    contractExternalId: contract.externalId,
    endsOn: end?.toString() ?? null,
  };
  await recordChange(tx, { memberId, kind: "termination-withdrawn", payload, now });
  if (formerEnd && end?.equals(formerEnd)) await standAgain(tx, { memberId, contractId, end }, now);
}

type Given = { memberId: string; contractId: string; end: Temporal.PlainDate };

/** The request that gave the contract the end that it has again; those on file are told anew, with another link. */
async function standAgain(tx: Db, { memberId, contractId, end }: Given, now: Temporal.Instant) {
  const before = await tx
    .select()
    .from(terminations)
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, contractId),
        inArray(terminations.state, ["replaced", "confirmed"]),
      ),
    )
    .orderBy(terminations.receivedAt, terminations.id);
  const earlier = before.find(({ state, endsOn }) => state === "replaced" && endsOn?.equals(end));
  if (!earlier || before.some(({ state }) => state === "confirmed")) return;
  await tx.update(terminations).set({ state: "confirmed" }).where(eq(terminations.id, earlier.id));
  await planEnd(tx, earlier.id, end);
  const notice = (await listNotices(tx, earlier.id)).at(-1);
  await writeOnFileLetters(tx, { ...earlier, memberId }, notice?.id, now);
}

/**
 * Makes those that took the place of a request, which is contested since, give back what it would have given back itself.
 * Its own end is nobody's to restore.
 */
export async function passOver(tx: Db, request: HeldTermination): Promise<void> {
  const { id, memberId, contractId, endsOn, formerEnd } = request;
  if (!memberId || !contractId || !endsOn) return;
  await tx
    .update(terminations)
    .set({ formerEnd })
    .where(
      and(
        eq(terminations.memberId, memberId),
        eq(terminations.contractId, contractId),
        ne(terminations.id, id),
        eq(terminations.formerEnd, endsOn),
        inArray(terminations.state, ["confirmed", "replaced", "ended"]),
      ),
    );
}
