import { and, asc, gt, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { maintenanceNotices } from "@/db/schema";
import type { Notice } from "./rules";

/** The notices that are read or will be, the first to start first. */
export const listNotices = (db: Db, now: Temporal.Instant): Promise<Notice[]> =>
  db
    .select({
      id: maintenanceNotices.id,
      text: maintenanceNotices.text,
      startsAt: maintenanceNotices.startsAt,
      endsAt: maintenanceNotices.endsAt,
    })
    .from(maintenanceNotices)
    .where(and(isNull(maintenanceNotices.withdrawnAt), gt(maintenanceNotices.endsAt, now)))
    .orderBy(asc(maintenanceNotices.startsAt), asc(maintenanceNotices.id));
