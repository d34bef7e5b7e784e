import { sql } from "drizzle-orm";
import type { Db } from "./client";

/** Reads by `work` on the replica when it is there and recent enough, else on the database itself. */
export type ReadApart = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

type Apart = {
  primary: Db;
  replica: Db;
  /** How far behind it may be. */
  maxLagSeconds?: number;
  /** Between two looks at it. */
  lookSeconds?: number;
  /** Told when the replica begins to be read, and when it is left, with why. */
  onTurn?: (read: boolean, why?: unknown) => void;
};

/** A replica that answers no look, or no reading, within as long is left. */
const lookMs = 1_000;
const readingMs = 3_000;

/**
 * Reads from a streaming replica, looked at before it is read and at most every `lookSeconds`. A reading that fails
 * there is done again on the database itself: `work` only reads.
 */
export function readApart(apart: Apart): ReadApart {
  const { primary, replica, maxLagSeconds = 10, lookSeconds = 2, onTurn } = apart;
  let usable: boolean | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const turn = (read: boolean, why?: unknown) => {
    if (usable !== read) onTurn?.(read, why);
    usable = read;
    lookedAt = performance.now();
  };
  const look = () =>
    within(lookMs, isRecent(primary, replica, maxLagSeconds)).then(
      (recent) => turn(recent, recent ? undefined : new Error("replica behind")),
      (error) => turn(false, error),
    );
  const isUsable = async () => {
    if (performance.now() - lookedAt > lookSeconds * 1_000) {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      // A replica that was away is looked for aside: nobody waits for it.
      if (usable !== false) await looking;
    }
    return usable === true;
  };

  return async (work) => {
    if (!(await isUsable())) return work(primary);
    try {
      return await within(readingMs, work(replica));
    } catch (error) {
      turn(false, error);
      return work(primary);
    }
  };
}

type Standing = { copying: boolean; at: string; age: number | null };

/**
 * Whether the replica misses nothing older than `maxLagSeconds`: what it last copied was written since, or it has all
 * that the database wrote. A replica made into a database of its own is none any more.
 */
async function isRecent(primary: Db, replica: Db, maxLagSeconds: number): Promise<boolean> {
  const [standing] = await replica.execute<Standing>(sql`
    select pg_is_in_recovery() as copying, pg_last_wal_replay_lsn()::text as at,
      extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 as age`);
  if (!standing?.copying) return false;
  if (standing.age !== null && standing.age < maxLagSeconds) return true;
  const [whole] = await primary.execute<{ has: boolean }>(
    sql`select pg_current_wal_lsn() <= ${standing.at}::pg_lsn as has`,
  );
  return whole?.has === true;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("replica too slow")), ms);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
