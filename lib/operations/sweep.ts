import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { remove } from "@/lib/core/storage";
import { keptFor, type RetentionKind } from "./retention-rules";

/** SQL about the row that a name stands for. */
export type OfRow = (row: string) => string;

/** The rows of a table that one period is about. */
export type Sweep = {
  kind: RetentionKind;
  table: string;
  /** Columns of its key, each with its type. */
  key: Record<string, string>;
  /** The day that the period is counted from: null while it has not begun. */
  since: OfRow;
  /** What must also be true for a row to go: nothing younger needs it. */
  unless?: (row: string, on: Temporal.PlainDate) => string;
  /** Columns that name files of the storage. */
  files?: readonly string[];
  /** What is written in the row instead of removing it. */
  instead?: string;
  /** Which rows are about a member, whose id is an SQL expression: read by an index. */
  about?: (row: string, member: string) => string;
};

const pageRows = 2_000;

/** A civil day of France, from a moment. */
export const day = (moment: string): string => `(${moment} at time zone 'Europe/Paris')::date`;

/** Whether the period of a row is over on a day: true or null. */
export function over({ kind, since }: Pick<Sweep, "kind" | "since">, on: Temporal.PlainDate): OfRow {
  const keep = keptFor(kind, on);
  return (row) => (keep ? `(${since(row)}) + interval '${keep}' < date '${on}'` : "false");
}

/** Whether a row goes on a day: its period is over, and nothing younger needs it. */
export const goes = (sweep: Sweep, on: Temporal.PlainDate): OfRow => {
  const isOver = over(sweep, on);
  return (row) =>
    sweep.unless ? `${isOver(row)} and not coalesce((${sweep.unless(row, on)}), false)` : isOver(row);
};

export type Run = {
  on: Temporal.PlainDate;
  now: Temporal.Instant;
  /** Counts without removing anything. */
  dryRun?: boolean;
  onPage?: (seen: number) => void;
};

/**
 * Walks a table in the order of its key, page after page, and removes the rows whose period is over. Each page is one
 * short statement that asks the same again: it may be interrupted, run twice, or run beside another. Gives how many went.
 */
export async function sweepTable(db: Db, sweep: Sweep, run: Run, removal = removeRows): Promise<number> {
  let last: Row | undefined;
  let gone = 0;
  for (;;) {
    const page = await readPage(db, sweep, run.on, last);
    const expired = page.filter(({ goes }) => goes);
    gone += run.dryRun ? expired.length : await removal(db, sweep, run, expired);
    run.onPage?.(page.length);
    last = page.at(-1);
    if (page.length < pageRows) return gone;
  }
}

export type Row = { key: Record<string, string>; goes: boolean; files: string[] };

function readPage(db: Db, sweep: Sweep, on: Temporal.PlainDate, last: Row | undefined): Promise<Row[]> {
  const columns = Object.keys(sweep.key);
  const key = columns.map((column) => `'${column}', t.${column}::text`).join(", ");
  const files = (sweep.files ?? []).map((column) => `t.${column}`).join(", ");
  const list = columns.map((column) => `t.${column}`).join(", ");
  const from = last
    ? sql`where (${sql.raw(list)}) > (${sql.join(
        Object.entries(sweep.key).map(([column, type]) => sql`${last.key[column]}::${sql.raw(type)}`),
        sql`, `,
      )})`
    : sql``;
  return db.execute<Row>(sql`
    select jsonb_build_object(${sql.raw(key)}) as key, coalesce(${sql.raw(goes(sweep, on)("t"))}, false) as goes,
      array_remove(array[${sql.raw(files)}]::text[], null) as files
    from ${sql.raw(sweep.table)} t ${from} order by ${sql.raw(list)} limit ${pageRows}`);
}

/** The files first, then the rows: a run that is interrupted begins again. */
async function removeRows(db: Db, sweep: Sweep, { on, now }: Run, rows: Row[]): Promise<number> {
  if (rows.length === 0) return 0;
  for (const file of rows.flatMap(({ files }) => files)) await remove(file);
  const keys = JSON.stringify(rows.map(({ key }) => key));
  const columns = Object.entries(sweep.key);
  const same = columns.map(([column]) => `t.${column} = k.${column}`).join(" and ");
  const typed = columns.map(([column, type]) => `${column} ${type}`).join(", ");
  const which = sql`jsonb_to_recordset(${keys}::jsonb) as k(${sql.raw(typed)})`;
  const still = sql.raw(`${same} and ${goes(sweep, on)("t")}`);
  const table = sql.raw(sweep.table);
  return db.transaction(async (tx) => {
    await allowJournalRetention(tx);
    const { count } = await tx.execute(
      sweep.instead
        ? sql`update ${table} t set ${sql.raw(sweep.instead)} from ${which} where ${still}`
        : sql`delete from ${table} t using ${which} where ${still}`,
    );
    if (count > 0) await noteRemoval(tx, { table: sweep.table, rows: count, on, now });
    return count;
  });
}

/** The journal lets nothing go but to a transaction that says it is the retention's. */
const allowJournalRetention = (tx: Db) => tx.execute(sql`select set_config('espace.retention', 'on', true)`);

type Removal = { table: string; rows: number; on: Temporal.PlainDate; now: Temporal.Instant };

/** Writes in the journal what the retention took out, in its transaction. */
export const noteRemoval = (tx: Db, { table, rows, on, now }: Removal): Promise<void> =>
  recordEvent(tx, {
    kind: "retention-run",
    details: { table, rows: String(rows), on: on.toString() },
    now,
  });
