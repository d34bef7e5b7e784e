/** What the database's clock showed, and what this process's stopwatch showed then. */
type Reading = { databaseMs: number; elapsedMs: number };

const shared = globalThis as typeof globalThis & { espaceTime?: Reading };

/** A machine kept by NTP is right to some milliseconds; the database is further away than that. */
const toleranceMs = 1_000;
/** An answer that took longer says too little of when it was written. */
const slowMs = 500;
const everyMs = 10_000;
/** A start does not wait longer for a database that is away. */
const firstMs = 2_000;

/**
 * Milliseconds since 1970. The machine's own clock, as long as it agrees with the database's to a second; otherwise the
 * database's: one server whose clock is wrong must neither prolong a session, lift a lock nor lock everybody out.
 */
export function presentMs(): number {
  const own = Date.now();
  const expected = databaseMs();
  return expected === undefined || Math.abs(own - expected) <= toleranceMs ? own : Math.round(expected);
}

/** How far ahead of the database's the machine's clock is, in milliseconds; undefined until the database was asked. */
export function clockAheadMs(): number | undefined {
  const expected = databaseMs();
  return expected === undefined ? undefined : Date.now() - expected;
}

/** The database's clock as the process's stopwatch carries it on: a machine's clock that jumps does not move it. */
function databaseMs(): number | undefined {
  const reading = shared.espaceTime;
  return reading && reading.databaseMs + performance.now() - reading.elapsedMs;
}

/**
 * Asks the database for its time now, then every ten seconds, as long as the process lives. A database that does not
 * answer changes nothing.
 * @param read the database's clock, in milliseconds since 1970
 */
export async function followTime(read: () => Promise<number>): Promise<void> {
  const look = async () => {
    const asked = performance.now();
    const databaseMs = await read().catch(() => undefined);
    const answered = performance.now();
    if (databaseMs === undefined || answered - asked > slowMs) return;
    shared.espaceTime = { databaseMs, elapsedMs: (asked + answered) / 2 };
  };
  setInterval(look, everyMs).unref();
  await Promise.race([look(), patience()]);
}

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, firstMs).unref());
