import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { cardShares, contracts, terminations } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { seal } from "@/lib/core/crypto";
import { formatDate } from "@/lib/core/format";
import type { Jobs } from "@/lib/core/jobs";
import { Outage } from "@/lib/core/outage";
import { canEndOn } from "./confirm-end";
import { isAfter } from "./ending";
import { type HeldTermination, holdTermination } from "./hold";
import { tellConcerned } from "./letters";

/**
 * The job of the day after the last day of cover: the contract is over, its shared cards show nothing more, and
 * everybody concerned is told. Done once, however many workers; nothing for a request that no longer stands. A contract
 * that the feed began anew after that day is another: the request is closed, and it stays.
 */
export async function endContract(
  db: Db,
  { terminationId }: Jobs["end-contract"],
  now: Temporal.Instant,
): Promise<void> {
  await db.transaction(async (tx) => {
    const request = await holdTermination(tx, terminationId);
    if (request?.state !== "confirmed") return;
    const { memberId, contractId, endsOn } = request;
    if (!memberId || !contractId || !endsOn)
      throw new Error("a confirmed request has its contract and its end");
    // The clocks of two machines may differ a little: the job comes back.
    if (!isAfter(civilDate(now), endsOn)) throw new Outage("contract not over");
    const effectiveOn = await effectOf(tx, { memberId, contractId });
    if (!canEndOn({ effectiveOn }, endsOn)) return closeRequest(tx, request, { effectiveOn, now });
    await markEnded(tx, request, now);
    const contract = await makeSure(tx, { memberId, contractId, endsOn, now });
    await revokeShares(tx, memberId, now);
    const payload = { terminationId, contractExternalId: contract.externalId, endsOn: contract.endsOn };
    await recordChange(tx, { memberId, kind: "contract-ended", payload, now });
    const details = { termination: terminationId };
    await recordEvent(tx, { kind: "contract-ended", memberId, details, now });
    await tellConcerned(tx, request, "ended", now);
  });
}

async function effectOf(tx: Db, { memberId, contractId }: Pick<Over, "memberId" | "contractId">) {
  const [contract] = await tx
    .select({ effectiveOn: contracts.effectiveOn })
    .from(contracts)
    .where(and(eq(contracts.memberId, memberId), eq(contracts.id, contractId)));
  if (!contract) throw new Error("a request names a contract that is there");
  return contract.effectiveOn;
}

type Anew = { effectiveOn: Temporal.PlainDate; now: Temporal.Instant };

async function closeRequest(tx: Db, request: HeldTermination, { effectiveOn, now }: Anew) {
  const { id, version, memberId } = request;
  const words = `Votre contrat a recommencé le ${formatDate(effectiveOn)}, après la date de fin que cette demande donnait\u00a0: elle n’y met pas fin. Vous voulez le résilier\u00a0? Faites une nouvelle demande.`;
  await tx
    .update(terminations)
    .set({ state: "closed", decisionSealed: seal(words, id), version: version + 1 })
    .where(and(eq(terminations.id, id), eq(terminations.state, "confirmed")));
  const details = { termination: id };
  await recordEvent(tx, { kind: "termination-closed", memberId: memberId ?? undefined, details, now });
  await tellConcerned(tx, request, "closed", now);
}

async function markEnded(tx: Db, { id, version }: HeldTermination, now: Temporal.Instant) {
  await tx
    .update(terminations)
    .set({ state: "ended", endedAt: now, version: version + 1 })
    .where(and(eq(terminations.id, id), eq(terminations.state, "confirmed")));
}

type Over = { memberId: string; contractId: string; endsOn: Temporal.PlainDate; now: Temporal.Instant };

/** The contract says its last day since the request was confirmed; a sooner one, brought by the feed, stays. */
async function makeSure(tx: Db, { memberId, contractId, endsOn, now }: Over) {
  const own = and(eq(contracts.memberId, memberId), eq(contracts.id, contractId));
  await tx
    .update(contracts)
    .set({ endedOn: endsOn, updatedAt: now })
    .where(and(own, or(isNull(contracts.endedOn), gt(contracts.endedOn, endsOn))));
  const [contract] = await tx
    .select({ externalId: contracts.externalId, endedOn: contracts.endedOn })
    .from(contracts)
    .where(own);
  if (!contract?.endedOn) throw new Error("a request names a contract that is there");
  return { externalId: contract.externalId, endsOn: contract.endedOn.toString() };
}

/** The cards shared are those of the contract that runs: none is left to show, unless another contract runs. */
const revokeShares = (tx: Db, memberId: string, now: Temporal.Instant) =>
  tx
    .update(cardShares)
    .set({ revokedAt: now })
    .where(
      and(
        eq(cardShares.memberId, memberId),
        isNull(cardShares.revokedAt),
        sql`not exists (
          select from contracts other
          where other.member_id = ${memberId} and other.effective_on <= ${civilDate(now).toString()}
            and coalesce(other.ended_on >= ${civilDate(now).toString()}, true))`,
      ),
    );
