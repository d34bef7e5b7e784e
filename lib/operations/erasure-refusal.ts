import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { hasPending } from "@/lib/bank-account/queries";
import { civilDate } from "@/lib/core/clock";
import { openStates } from "@/lib/request/rules";

export type ErasureRefusal =
  | "unknown"
  | "already-erased"
  | "feed-running"
  | "contract-running"
  | "request-pending"
  | "termination-pending"
  | "bank-change-pending";

/**
 * Why a member cannot be erased now: the contract needs the data (RGPD, art. 6 § 1 b and 17 § 3), or something waits for
 * an answer that could no longer be given.
 */
export async function refusalOf(
  db: Db,
  memberId: string,
  now: Temporal.Instant,
): Promise<ErasureRefusal | undefined> {
  const today = civilDate(now).toString();
  const [waits] = await db.execute<{ contract: boolean; request: boolean; termination: boolean }>(sql`
    select
      exists (select from contracts where member_id = ${memberId} and coalesce(ended_on >= ${today}, true)) as contract,
      exists (select from requests where member_id = ${memberId} and state in ${[...openStates]}) as request,
      exists (select from terminations where member_id = ${memberId}
        and state in ('to-decide', 'confirmed', 'disputed')) as termination`);
  if (waits?.contract) return "contract-running";
  if (waits?.request) return "request-pending";
  if (waits?.termination) return "termination-pending";
  return (await hasPending(db, memberId)) ? "bank-change-pending" : undefined;
}
