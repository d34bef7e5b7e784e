import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports, uploads } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { remove, storedOn } from "@/lib/core/storage";

/** Days looked at again, in case the job did not run for some: from two days ago, when nothing is being written any more. */
const days = [2, 3, 4, 5, 6, 7, 8];
const batch = 500;

/** Removes the files that their owners took away, then those that no row names: an interrupted sending leaves some. */
export async function removeExpiredFiles(db: Db, now: Temporal.Instant): Promise<void> {
  await removeTakenAway(db);
  for (const ago of days) {
    let keys: string[] = [];
    for await (const key of storedOn(civilDate(now).subtract({ days: ago }))) {
      keys.push(key);
      if (keys.length === batch) keys = await removeUnnamed(db, keys);
    }
    await removeUnnamed(db, keys);
  }
}

/** The file first, its row after: a run that is interrupted begins again. */
async function removeTakenAway(db: Db) {
  const gone = await db
    .select({ memberId: uploads.memberId, id: uploads.id, storageKey: uploads.storageKey })
    .from(uploads)
    .where(isNotNull(uploads.removedAt))
    .limit(batch);
  for (const { memberId, id, storageKey } of gone) {
    await remove(storageKey);
    await db
      .delete(uploads)
      .where(and(eq(uploads.memberId, memberId), eq(uploads.id, id), isNotNull(uploads.removedAt)));
  }
}

async function removeUnnamed(db: Db, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await Promise.all([
    db.select({ key: uploads.storageKey }).from(uploads).where(inArray(uploads.storageKey, keys)),
    db.select({ key: dataExports.storageKey }).from(dataExports).where(inArray(dataExports.storageKey, keys)),
  ]);
  const named = new Set(rows.flat().map(({ key }) => key));
  const orphans = keys.filter((key) => !named.has(key));
  for (const key of orphans) await remove(key);
  if (orphans.length > 0) log.info({ files: orphans.length }, "files that no row names were removed");
  return [];
}
