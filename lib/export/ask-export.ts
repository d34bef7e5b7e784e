import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports, members } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { addJob } from "@/lib/core/jobs";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { findLastExport } from "./queries";
import { exportLimit, exportState } from "./rules";

export type AskExportRefusal = "being-made" | "too-many-exports";

type Asked = { memberId: string; accountId: string; now: Temporal.Instant };

/** Asks for an archive of all that the mutual knows of a member here. One at a time, however often it is asked for. */
export async function askExport(
  db: Db,
  { memberId, accountId, now }: Asked,
): Promise<Result<true, AskExportRefusal>> {
  return db.transaction(async (tx) => {
    await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");
    const last = await findLastExport(tx, memberId);
    if (last && exportState(last, now) === "making") return refuse("being-made");
    const turn = await attempt(tx, { name: "data-export", limit: exportLimit, of: memberId }, now);
    if (!turn.allowed) return refuse("too-many-exports", { until: turn.until });
    const exportId = randomUUID();
    await tx.insert(dataExports).values({ memberId, id: exportId, requestedAt: now });
    await recordEvent(tx, { kind: "export-asked", accountId, details: { export: exportId }, now });
    await addJob(tx, "make-export", { memberId, exportId });
    return ok(true);
  });
}
