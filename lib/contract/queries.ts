import { desc, eq, gte, isNull, or } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { contracts } from "@/db/schema";
import { oldestEnd } from "./rules";

/** The contracts that open a space: not ended, or ended so recently that their documents stay readable. */
export const opensSpace = (today: Temporal.PlainDate) =>
  or(isNull(contracts.endedOn), gte(contracts.endedOn, oldestEnd(today)));

/** A member's contracts, the latest first. */
export async function listContracts(db: Db, memberId: string) {
  return db
    .select({
      id: contracts.id,
      nature: contracts.nature,
      product: contracts.product,
      level: contracts.level,
      options: contracts.options,
      employer: contracts.employer,
      effectiveOn: contracts.effectiveOn,
      renewal: contracts.renewal,
      endedOn: contracts.endedOn,
    })
    .from(contracts)
    .where(eq(contracts.memberId, memberId))
    .orderBy(desc(contracts.effectiveOn));
}

export type Contract = Awaited<ReturnType<typeof listContracts>>[number];
