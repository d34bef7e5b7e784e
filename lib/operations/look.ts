import type { Db } from "@/db/client";
import { log } from "@/lib/core/log";
import { readState } from "./queries";
import { type DatabaseState, lookMs } from "./rules";

/**
 * Looks at the database. Gives undefined when it fails, or does not answer in time.
 * @param clockMs this process's clock, in ms since 1970
 */
export async function look(db: Db, clockMs: () => number): Promise<DatabaseState | undefined> {
  const asked = clockMs();
  try {
    const answer = await Promise.race([readState(db), patience()]);
    if (!answer) return undefined;
    const { clockMs: theirs, ...state } = answer;
    return { ...state, clockAheadMs: Math.round(theirs - (asked + clockMs()) / 2) };
  } catch (err) {
    log.debug({ err }, "database not ready");
    return undefined;
  }
}

const patience = () =>
  new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), lookMs).unref());
