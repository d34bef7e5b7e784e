import { lstat, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, asc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports } from "@/db/schema";
import { log } from "@/lib/core/log";
import { remove } from "@/lib/core/storage";
import { folderPrefix } from "./rules";

/**
 * Removes the bytes of the archives whose day has passed, and what a worker that was killed left in the temporary
 * folder. What resists is logged and left to the next sweep: it keeps nothing else.
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
  const left = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix));
  for (const name of left)
    await removeLeft(path.join(tmpdir(), name), now).catch((err: unknown) =>
      log.error({ err }, "a folder left by an archive could not be removed"),
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

/** No archive is a day in the making. */
async function removeLeft(folder: string, now: Temporal.Instant) {
  const { mtimeMs } = await lstat(folder);
  if (mtimeMs < now.subtract({ hours: 24 }).epochMilliseconds)
    await rm(folder, { recursive: true, force: true });
}
