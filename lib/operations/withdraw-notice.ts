import { and, eq, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { maintenanceNotices } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";

type Withdrawal = { noticeId: string; staffId: string; now: Temporal.Instant };

/** Takes a notice away before its end. Refuses one that is over, or was withdrawn by somebody else. */
export async function withdrawNotice(
  db: Db,
  { noticeId, staffId, now }: Withdrawal,
): Promise<Result<true, "gone">> {
  return db.transaction(async (tx) => {
    const { id, withdrawnAt, endsAt } = maintenanceNotices;
    const [withdrawn] = await tx
      .update(maintenanceNotices)
      .set({ withdrawnAt: now, withdrawnBy: staffId })
      .where(and(eq(id, noticeId), isNull(withdrawnAt), gt(endsAt, now)))
      .returning({ id });
    if (!withdrawn) return refuse("gone");
    await recordEvent(tx, { kind: "notice-withdrawn", staffId, details: { notice: noticeId }, now });
    return ok(true);
  });
}
