import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports } from "@/db/schema";
import { remove } from "@/lib/core/storage";

/** Removes the bytes of the archives whose day has passed. One that resists is left to the next sweep. */
export async function removeExpiredExports(db: Db, now: Temporal.Instant): Promise<void> {
  const expired = await db
    .select({ memberId: dataExports.memberId, id: dataExports.id, storageKey: dataExports.storageKey })
    .from(dataExports)
    .where(
      and(isNull(dataExports.removedAt), isNotNull(dataExports.storageKey), lte(dataExports.expiresAt, now)),
    )
    .orderBy(asc(dataExports.expiresAt));
  for (const { memberId, id, storageKey } of expired) {
    if (storageKey) await remove(storageKey);
    await db
      .update(dataExports)
      .set({ removedAt: now })
      .where(and(eq(dataExports.memberId, memberId), eq(dataExports.id, id)));
  }
}
