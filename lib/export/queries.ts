import { and, desc, eq, gt, isNotNull, isNull, ne } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { dataExports } from "@/db/schema";

const columns = {
  id: dataExports.id,
  requestedAt: dataExports.requestedAt,
  madeAt: dataExports.madeAt,
  expiresAt: dataExports.expiresAt,
  bytes: dataExports.bytes,
};

/** The archive that a member asked for last, if any. */
export async function findLastExport(db: Db, memberId: string) {
  const [last] = await db
    .select(columns)
    .from(dataExports)
    .where(eq(dataExports.memberId, memberId))
    .orderBy(desc(dataExports.requestedAt), desc(dataExports.id))
    .limit(1);
  return last;
}

export type DataExport = NonNullable<Awaited<ReturnType<typeof findLastExport>>>;

/** An archive of a member that can be taken now, with where its bytes are: another member's is unknown. */
export async function findReadyExport(db: Db, memberId: string, id: string, now: Temporal.Instant) {
  const [ready] = await db
    .select({ storageKey: dataExports.storageKey, madeAt: dataExports.madeAt, bytes: dataExports.bytes })
    .from(dataExports)
    .where(
      and(
        eq(dataExports.memberId, memberId),
        eq(dataExports.id, id),
        isNotNull(dataExports.madeAt),
        isNull(dataExports.removedAt),
        gt(dataExports.expiresAt, now),
      ),
    );
  return ready?.storageKey && ready.madeAt
    ? { storageKey: ready.storageKey, madeAt: ready.madeAt, bytes: ready.bytes ?? undefined }
    : undefined;
}

/** Lets a member's archives be taken no more, one excepted: their bytes go with the next sweep. */
export async function endExports(
  db: Db,
  memberId: string,
  now: Temporal.Instant,
  kept?: string,
): Promise<void> {
  const live = and(
    eq(dataExports.memberId, memberId),
    isNotNull(dataExports.madeAt),
    gt(dataExports.expiresAt, now),
  );
  await db
    .update(dataExports)
    .set({ expiresAt: now })
    .where(kept ? and(live, ne(dataExports.id, kept)) : live);
}
