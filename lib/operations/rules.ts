import { Temporal } from "temporal-polyfill";

/** What the database says of itself and of its queue, in one look. */
export type DatabaseState = {
  /** The moment at which its last migration was written (ms since 1970), as drizzle notes it. */
  lastMigration: number;
  /** How long the oldest job that nobody took has been due. */
  oldestDueSeconds: number;
  /** Its clock less ours, taken in the middle of the exchange. */
  clockAheadMs: number;
};

export type Check = "ok" | "away" | "behind" | "late" | "wrong" | "stopping" | "unknown";

export type Readiness = {
  ready: boolean;
  checks: { process: Check; database: Check; migrations: Check; clock: Check; queue: Check };
  oldestDueSeconds?: number;
};

/** Beyond, links, codes and captchas are refused or live too long. */
export const clockToleranceMs = 5_000;

/** No job waits so long while a worker lives: what fails is put off, and is due later. */
export const queueToleranceSeconds = 600;

/** How long the database has to answer the look. */
export const lookMs = 2_000;

/**
 * Whether a process may be given requests. A database ahead of the build is right: it is migrated before the new
 * processes start, while the former still serve. A queue that waits is told and takes no server away, unless `strict`:
 * every web server would leave at once for want of a worker.
 * @param state undefined when the database did not answer in time
 */
export function readiness(
  state: DatabaseState | undefined,
  own: { stopping: boolean; lastMigration: number; strict: boolean },
): Readiness {
  const process = own.stopping ? "stopping" : "ok";
  if (!state) {
    const unknown = { migrations: "unknown", clock: "unknown", queue: "unknown" } as const;
    return { ready: false, checks: { process, database: "away", ...unknown } };
  }
  const checks = {
    process,
    database: "ok",
    migrations: state.lastMigration < own.lastMigration ? "behind" : "ok",
    clock: Math.abs(state.clockAheadMs) > clockToleranceMs ? "wrong" : "ok",
    queue: state.oldestDueSeconds > queueToleranceSeconds ? "late" : "ok",
  } as const;
  const { queue, ...rest } = checks;
  const counted = own.strict ? [queue, ...Object.values(rest)] : Object.values(rest);
  return {
    ready: counted.every((check) => check === "ok"),
    checks,
    oldestDueSeconds: state.oldestDueSeconds,
  };
}

/** Characters of a maintenance notice. */
export const noticeLength = 300;

/** A maintenance notice, with the moments between which everybody reads it. */
export type Notice = {
  id: string;
  text: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
};

/** Whether everybody reads a notice at a moment: from its start, and no more at its end. */
export const isShown = ({ startsAt, endsAt }: Notice, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt, now) <= 0 && Temporal.Instant.compare(now, endsAt) < 0;
