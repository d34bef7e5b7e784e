import { timingSafeEqual } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts, members } from "@/db/schema";
import { lookupHash } from "@/lib/core/crypto";

export type FoundMember = {
  id: string;
  bornOn: Temporal.PlainDate;
  /** First day of cover; a member without a contract is not found. */
  effectiveOn: Temporal.PlainDate;
};

/** The member whose number and NIR both match; the same work is done when either does not. */
export async function findMember(
  db: Db,
  { membershipNumber, nir }: { membershipNumber: string; nir: string },
): Promise<FoundMember | undefined> {
  const typed = lookupHash("nir", nir);
  const [row] = await db
    .select({
      id: members.id,
      nirHash: members.nirHash,
      bornOn: members.bornOn,
      effectiveOn: sql<string>`min(${contracts.effectiveOn})::text`,
    })
    .from(members)
    .innerJoin(contracts, eq(contracts.memberId, members.id))
    .where(eq(members.membershipNumber, membershipNumber))
    .groupBy(members.id);
  if (!row || !timingSafeEqual(row.nirHash, typed)) return undefined;
  return { id: row.id, bornOn: row.bornOn, effectiveOn: Temporal.PlainDate.from(row.effectiveOn) };
}
