import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { maintenanceNotices } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import type { Notice } from "./rules";

export type NoticeRefusal = "ends-before-start" | "already-over";

type NewNotice = Omit<Notice, "id"> & { staffId: string; now: Temporal.Instant };

/** Has everybody read a text from a moment until another. Gives its id. Refuses a period that is empty or past. */
export async function setNotice(
  db: Db,
  { staffId, now, ...notice }: NewNotice,
): Promise<Result<string, NoticeRefusal>> {
  if (Temporal.Instant.compare(notice.endsAt, notice.startsAt) <= 0) return refuse("ends-before-start");
  if (Temporal.Instant.compare(notice.endsAt, now) <= 0) return refuse("already-over");
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await tx.insert(maintenanceNotices).values({ id, ...notice, setAt: now, setBy: staffId });
    await recordEvent(tx, { kind: "notice-set", staffId, details: { notice: id }, now });
  });
  return ok(id);
}
