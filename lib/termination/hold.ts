import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";
import { ok, type Result, refuse } from "@/lib/core/result";

/** Holds members' contracts until the transaction ends: two acts on one contract take their turn, and the feed too. */
export const holdContracts = (tx: Db, ...memberIds: string[]) =>
  tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(inArray(contracts.memberId, memberIds))
    .orderBy(asc(contracts.memberId), asc(contracts.id))
    .for("update");

/**
 * A request held until the transaction ends, with the contracts of its member and of the one that an adviser gives it.
 * Every act takes the same locks in the same order: the request's own, which its row may not have before its member is
 * known; the contracts; the row.
 */
export async function holdTermination(
  tx: Db,
  id: string,
  givenMemberId?: string,
): Promise<HeldTermination | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 1))`);
  const [seen] = await tx
    .select({ memberId: terminations.memberId })
    .from(terminations)
    .where(eq(terminations.id, id));
  await holdContracts(
    tx,
    ...[seen?.memberId, givenMemberId].filter((memberId) => typeof memberId === "string"),
  );
  const [held] = await tx.select().from(terminations).where(eq(terminations.id, id)).for("update");
  return held;
}

/** An adviser who acts on a request, as it was read. */
export type Deciding = {
  terminationId: string;
  /** The version that was read: who read an older one is told, and changes nothing. */
  version: number;
  staffId: string;
  now: Temporal.Instant;
};

/** A request held in the version that was read. */
export async function heldAsRead(
  tx: Db,
  { terminationId, version }: Deciding,
  givenMemberId?: string,
): Promise<Result<HeldTermination, "unknown-termination" | "changed-meanwhile">> {
  const request = await holdTermination(tx, terminationId, givenMemberId);
  if (!request) return refuse("unknown-termination");
  return request.version === version ? ok(request) : refuse("changed-meanwhile");
}

export type DeskRefusal = "unknown-termination" | "changed-meanwhile" | "no-longer-possible";

export type HeldTermination = typeof terminations.$inferSelect;
