import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, dataExports } from "@/db/schema";
import { queueMail } from "@/lib/core/mail";
import { remove, store } from "@/lib/core/storage";
import { writeArchive } from "./archive";
import { endExports } from "./queries";
import { exportHours, folderPrefix } from "./rules";
import type { Owner } from "./section";

type Job = { memberId: string; exportId: string };

/**
 * The job of an archive asked for: writes it, keeps it for a day, and tells its owner. An archive already made is left
 * as it is; one begun by a worker that died is made again. Those made before it can be taken no more.
 */
export async function makeExport(db: Db, job: Job, now: Temporal.Instant): Promise<void> {
  const owner = await ownerOf(db, job);
  if (!owner) return;
  const folder = await mkdtemp(path.join(tmpdir(), folderPrefix));
  try {
    const file = path.join(folder, "archive.zip");
    await db.transaction((snapshot) => writeArchive(snapshot, owner, file, now), {
      isolationLevel: "repeatable read",
      accessMode: "read only",
    });
    const { size: bytes } = await stat(file);
    const storageKey = await store({ stream: createReadStream(file), bytes }, now);
    if (!(await deliver(db, owner, job, { storageKey, bytes, now }))) await remove(storageKey);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const isMaking = ({ memberId, exportId }: Job) =>
  and(eq(dataExports.memberId, memberId), eq(dataExports.id, exportId), isNull(dataExports.madeAt));

/** Whose archive is still to be made, if the space is still open. */
async function ownerOf(db: Db, job: Job): Promise<(Owner & { accountId: string }) | undefined> {
  const [owner] = await db
    .select({ memberId: accounts.memberId, accountId: accounts.id })
    .from(dataExports)
    .innerJoin(accounts, eq(accounts.memberId, dataExports.memberId))
    .where(and(isMaking(job), isNull(accounts.closedAt)));
  return owner;
}

type Kept = { storageKey: string; bytes: number; now: Temporal.Instant };

/** Says that the archive is ready, once: of two workers that made it, one wins. */
async function deliver(
  db: Db,
  { memberId, accountId }: Owner & { accountId: string },
  job: Job,
  { storageKey, bytes, now }: Kept,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [ready] = await tx
      .update(dataExports)
      .set({ storageKey, bytes, madeAt: now, expiresAt: now.add({ hours: exportHours }) })
      .where(isMaking(job))
      .returning({ id: dataExports.id });
    if (!ready) return false;
    await endExports(tx, memberId, now, job.exportId);
    await queueMail(tx, { template: "export-ready", accountId, now });
    return true;
  });
}
