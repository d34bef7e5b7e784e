import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { env } from "@/lib/core/env";
import { countByDataKey, type KeyUse } from "./key-use";
import { type Batch, resealBatch } from "./reseal-batch";
import { type SealedColumn, sealedColumns } from "./sealed-columns";

const rowsAtOnce = 200;

export type Rotation = {
  newest: string;
  resealed: number;
  /** What former keys close still: written meanwhile by a server that has not the new ring, held, or unreadable. */
  remaining: KeyUse[];
  unopened: number;
};

type Rotating = {
  now: Temporal.Instant;
  /** Told after each batch: texts closed again, of how many at the start. */
  onProgress?: (done: number, total: number) => void;
};

/**
 * Closes every sealed text of the database again under the newest key of DATA_KEYS, in batches, while the service runs.
 * Interrupted, it is run again: what was done stays done. Audited at its start and at its end.
 */
export async function rotateKeys(db: Db, { now, onProgress = () => {} }: Rotating): Promise<Rotation> {
  const newest = env().DATA_KEYS.at(-1)?.[0] ?? "";
  const total = sum(formerly(newest, await countByDataKey(db)));
  const event = { kind: "keys-rotated", now } as const;
  await recordEvent(db, { ...event, details: { by: "operator", key: newest, step: "started" } });
  let resealed = 0;
  let unopened = 0;
  for (const place of sealedColumns) {
    const done = await resealColumn(db, place, newest, (count) => {
      resealed += count;
      onProgress(resealed, total);
    });
    unopened += done.unopened;
  }
  const remaining = formerly(newest, await countByDataKey(db));
  const details = { by: "operator", key: newest, step: "ended", remaining: String(sum(remaining)) };
  await recordEvent(db, { ...event, details });
  return { newest, resealed, remaining, unopened };
}

/** What somebody held during a pass is free at the next; the last one waits, row by row. It stops when nothing is left. */
async function resealColumn(
  db: Db,
  place: SealedColumn,
  newest: string,
  onBatch: (resealed: number) => void,
): Promise<{ unopened: number }> {
  const rows = place.rowsAtOnce ?? rowsAtOnce;
  let unopened = 0;
  for (const pass of [
    { rows, held: "skip" },
    { rows, held: "skip" },
    { rows: 1, held: "wait" },
  ] as const) {
    ({ unopened } = await passOver(db, place, { newest, ...pass }, onBatch));
    if (sum(formerly(newest, await countByDataKey(db, [place]))) <= unopened) break;
  }
  return { unopened };
}

type Pass = { newest: string; rows: number; held: "skip" | "wait" };

async function passOver(
  db: Db,
  place: SealedColumn,
  pass: Pass,
  onBatch: (resealed: number) => void,
): Promise<{ unopened: number }> {
  let unopened = 0;
  let last: string[] | undefined;
  do {
    const batch = await resealBatch(db, place, { ...pass, after: last }).catch(nothingIfHeld);
    unopened += batch.unopened;
    onBatch(batch.resealed);
    last = batch.last;
  } while (last);
  return { unopened };
}

/** A row that a transaction holds for long is left: what remains is told at the end. */
function nothingIfHeld(error: unknown): Batch {
  const cause = error instanceof Error ? error.cause : undefined;
  const isHeld = cause instanceof Error && "code" in cause && cause.code === "55P03";
  if (isHeld) return { resealed: 0, unopened: 0, last: undefined };
  throw error;
}

const formerly = (newest: string, uses: KeyUse[]) => uses.filter(({ key }) => key !== newest);

const sum = (uses: KeyUse[]) => uses.reduce((total, { count }) => total + count, 0);
