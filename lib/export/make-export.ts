import { type Readable, Transform } from "node:stream";
import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, dataExports } from "@/db/schema";
import { queueMail } from "@/lib/core/mail";
import { remove, store } from "@/lib/core/storage";
import { writeArchive } from "./archive";
import { endExports } from "./queries";
import { exportHours } from "./rules";
import type { Owner } from "./section";

type Job = { memberId: string; exportId: string };

/**
 * The job of an archive asked for: writes it, keeps it for a day, and tells its owner. An archive already made is left
 * as it is; one begun by a worker that died is made again. Those made before it can be taken no more.
 */
export async function makeExport(db: Db, job: Job, now: Temporal.Instant): Promise<void> {
  const owner = await ownerOf(db, job);
  if (!owner) return;
  const kept = await db.transaction(
    (snapshot) => writeArchive(snapshot, owner, now, (archive) => keep(archive, now)),
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  if (!(await deliver(db, owner, job, { ...kept, now }))) await remove(kept.storageKey);
}

/** Straight to the storage: no disk of the process is needed. */
async function keep(archive: Readable, now: Temporal.Instant) {
  let bytes = 0;
  const counted = archive.compose(
    new Transform({
      transform(chunk: Buffer, _, give) {
        bytes += chunk.length;
        give(null, chunk);
      },
    }),
  );
  const storageKey = await store(counted, now);
  return { storageKey, bytes };
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
