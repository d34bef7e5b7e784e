import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports, helpPictures, uploads } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { remove, storedOn } from "@/lib/core/storage";

/** Days looked at again, in case the job did not run for some: from two days ago, when nothing is being written any more. */
const days = [2, 3, 4, 5, 6, 7, 8];
const batch = 500;

/** A database that names fewer files than it should is another one, or an old copy of it. */
const fewEnough = 20;

/**
 * Removes the files that their owners took away, and those that no row names: an interrupted sending leaves some.
 * Throws, and removes nothing, when most files have no row: such a database must not erase the documents of members.
 */
export async function removeExpiredFiles(db: Db, now: Temporal.Instant): Promise<void> {
  const { files, unnamed } = await lookAt(db, now);
  if (unnamed.length > fewEnough && unnamed.length > files / 2) {
    log.error({ files, unnamed: unnamed.length }, "most files have no row: is this the right database?");
    throw new Error("most files have no row");
  }
  await removeTakenAway(db);
  for (const key of unnamed) await remove(key);
  if (unnamed.length > 0) log.info({ files: unnamed.length }, "files that no row names were removed");
}

/** How many files were kept on those days, and those that no row names. */
async function lookAt(db: Db, now: Temporal.Instant): Promise<{ files: number; unnamed: string[] }> {
  const unnamed: string[] = [];
  let files = 0;
  for (const ago of days) {
    const keys: string[] = [];
    for await (const key of storedOn(civilDate(now).subtract({ days: ago }))) {
      files += 1;
      keys.push(key);
      if (keys.length === batch) unnamed.push(...(await unnamedOf(db, keys.splice(0))));
    }
    unnamed.push(...(await unnamedOf(db, keys)));
  }
  return { files, unnamed };
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

async function unnamedOf(db: Db, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await Promise.all([
    db.select({ key: uploads.storageKey }).from(uploads).where(inArray(uploads.storageKey, keys)),
    db.select({ key: dataExports.storageKey }).from(dataExports).where(inArray(dataExports.storageKey, keys)),
    ...[helpPictures.avifKey, helpPictures.webpKey, helpPictures.jpegKey].map((key) =>
      db.select({ key }).from(helpPictures).where(inArray(key, keys)),
    ),
  ]);
  const named = new Set(rows.flat().map(({ key }) => key));
  return keys.filter((key) => !named.has(key));
}
