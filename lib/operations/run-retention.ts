import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { finishErasures } from "./erase-member";
import { fileSweep, removeMembers } from "./remove-member";
import type { RetentionKind } from "./retention-rules";
import { type Sweep, sweepTable } from "./sweep";
import { sweeps } from "./sweeps";

type Retention = {
  /** The day that periods are compared with: what is still kept on it stays. */
  on: Temporal.PlainDate;
  now: Temporal.Instant;
  dryRun?: boolean;
  onProgress?: (progress: { table: string; seen: number }) => void;
};

export type Removed = { kind: RetentionKind; table: string; rows: number };

/**
 * Removes every record whose period is over, page after page, while the service runs. It may be interrupted and run
 * again, or run twice at once: each page asks again what may go. Gives what went; with `dryRun`, what would.
 */
export async function runRetention(db: Db, retention: Retention): Promise<Removed[]> {
  if (!retention.dryRun) await finishErasures(db, retention.now);
  const removed: Removed[] = [];
  for (const sweep of sweeps) removed.push(await sweepOne(db, sweep, retention));
  removed.push(await sweepOne(db, fileSweep, retention, removeMembers));
  return removed.filter(({ rows }) => rows > 0);
}

async function sweepOne(
  db: Db,
  sweep: Sweep,
  { onProgress, ...run }: Retention,
  removal?: typeof removeMembers,
): Promise<Removed> {
  const { kind, table } = sweep;
  let seen = 0;
  const onPage = (more: number) => {
    seen += more;
    onProgress?.({ table, seen });
  };
  return { kind, table, rows: await sweepTable(db, sweep, { ...run, onPage }, removal) };
}
