import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { contracts, terminations } from "@/db/schema";

/** Holds a member's contracts until the transaction ends: two acts on one contract take their turn, and the feed too. */
export const holdContracts = (tx: Db, memberId: string) =>
  tx
    .select({ id: contracts.id })
    .from(contracts)
    .where(eq(contracts.memberId, memberId))
    .orderBy(contracts.id)
    .for("update");

/** A request held until the transaction ends, and before it the contracts of its member, as every act does. */
export async function holdTermination(tx: Db, id: string): Promise<HeldTermination | undefined> {
  const [seen] = await tx
    .select({ memberId: terminations.memberId })
    .from(terminations)
    .where(eq(terminations.id, id));
  if (seen?.memberId) await holdContracts(tx, seen.memberId);
  const [held] = await tx.select().from(terminations).where(eq(terminations.id, id)).for("update");
  // Between the two, an adviser gave it its member.
  return held && held.memberId !== seen?.memberId ? holdTermination(tx, id) : held;
}

export type HeldTermination = typeof terminations.$inferSelect;
