import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { seal, unseal } from "@/lib/core/crypto";
import { type SealedColumn, sealedBytes, sealedUnder } from "./sealed-columns";

type Column = { name: string; type: string };
type Row = { key: string[]; sealed: Buffer; context: string };

export type Batch = {
  resealed: number;
  /** Texts that no key of the ring opens: cut, moved, or closed by a key that is gone. */
  unopened: number;
  /** The primary key of the last row looked at; nothing when there was none. */
  last: string[] | undefined;
};

type Asked = {
  /** The key that closes from now on: the last of the ring. */
  newest: string;
  /** Rows are taken by their primary key, after this one. */
  after: string[] | undefined;
  rows: number;
  /** A row that somebody else holds is passed over, or waited for. */
  held: "skip" | "wait";
};

/** How long a row that somebody else holds is waited for. */
const patience = "5s";

/**
 * Closes some texts again under the newest key of the ring. Rows are locked from the reading to the writing: a write of
 * anybody else comes before or after, and is never lost. Those that somebody holds are passed over, so that nobody
 * waits in a circle.
 */
export async function resealBatch(db: Db, place: SealedColumn, asked: Asked): Promise<Batch> {
  const keys = await primaryKey(db, place.table);
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('espace.resealing', 'on', true), set_config('lock_timeout', ${patience}, true)`,
    );
    const rows = await lockRows(tx, place, keys, asked);
    const opened = rows.flatMap((row) => reopened(row));
    if (opened.length > 0) await writeRows(tx, place, keys, opened);
    return { resealed: opened.length, unopened: rows.length - opened.length, last: rows.at(-1)?.key };
  });
}

async function primaryKey(db: Db, table: string): Promise<Column[]> {
  const rows = await db.execute<Column>(sql`
    select a.attname as name, format_type(a.atttypid, null) as type
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary
    order by array_position(i.indkey::int[], a.attnum::int)`);
  return [...rows];
}

async function lockRows(tx: Db, place: SealedColumn, keys: Column[], asked: Asked): Promise<Row[]> {
  const { newest, after, rows, held } = asked;
  const names = keys.map(({ name }) => name).join(", ");
  const further = after
    ? sql`and (${sql.raw(names)}) > (${sql.join(
        after.map((text, at) => sql`${text}::${sql.raw(keys[at]?.type ?? "text")}`),
        sql`, `,
      )})`
    : sql``;
  const found = await tx.execute<Row>(sql`
    select array[${sql.raw(keys.map(({ name }) => `${name}::text`).join(", "))}] as key,
      ${sql.raw(sealedBytes(place))} as sealed, (${sql.raw(place.context)})::text as context
    from ${sql.raw(place.table)}
    where ${sql.raw(sealedUnder(place))} <> ${newest} ${further}
    order by ${sql.raw(names)} limit ${rows}
    for no key update ${sql.raw(held === "skip" ? "skip locked" : "")}`);
  return [...found];
}

function reopened({ key, sealed, context }: Row): { key: string[]; fresh: Buffer }[] {
  try {
    return [{ key, fresh: seal(unseal(sealed, context), context) }];
  } catch {
    return [];
  }
}

async function writeRows(
  tx: Db,
  place: SealedColumn,
  keys: Column[],
  rows: { key: string[]; fresh: Buffer }[],
) {
  const given = rows.map(({ key, fresh }) => ({ key, fresh: fresh.toString("base64") }));
  const same = keys.map(({ name, type }, at) => `t.${name} = (v.key->>${at})::${type}`).join(" and ");
  await tx.execute(sql`
    update ${sql.raw(place.table)} as t set ${assigned(place)}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as v (key jsonb, fresh text)
    where ${sql.raw(same)}`);
}

function assigned({ column, field }: SealedColumn): SQL {
  if (!field) return sql.raw(`${column} = decode(v.fresh, 'base64')`);
  const changed = `jsonb_set(t.${column}::jsonb, '{${field}}', to_jsonb(v.fresh))`;
  // The queue keeps its payloads as json.
  return sql.raw(`${column} = ${column === "payload" ? `${changed}::json` : changed}`);
}
