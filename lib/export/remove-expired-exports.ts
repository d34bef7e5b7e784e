import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports } from "@/db/schema";
import { log } from "@/lib/core/log";
import { remove } from "@/lib/core/storage";

/**
 * Removes the bytes of the archives whose day has passed. What resists is logged and left to the next sweep: it keeps
 * nothing else. What a worker that was killed left goes with the files that no row names (`lib/request`).
 */
export async function removeExpiredExports(db: Db, now: Temporal.Instant): Promise<void> {
  const expired = await db
    .select({ memberId: dataExports.memberId, id: dataExports.id, storageKey: dataExports.storageKey })
    .from(dataExports)
    .where(
      and(isNull(dataExports.removedAt), isNotNull(dataExports.storageKey), lte(dataExports.expiresAt, now)),
    )
    .orderBy(asc(dataExports.expiresAt));
  for (const archive of expired)
    await removeArchive(db, archive, now).catch((err: unknown) =>
      log.error({ err, export: archive.id }, "an expired archive could not be removed"),
    );
}

type Archive = Pick<typeof dataExports.$inferSelect, "memberId" | "id" | "storageKey">;

async function removeArchive(db: Db, { memberId, id, storageKey }: Archive, now: Temporal.Instant) {
  if (storageKey) await remove(storageKey);
  await db
    .update(dataExports)
    .set({ removedAt: now })
    .where(and(eq(dataExports.memberId, memberId), eq(dataExports.id, id)));
}
