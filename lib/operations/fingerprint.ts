import type postgres from "postgres";
import { z } from "zod";

/** What a table holds: how many rows, and a sum that changes when any of them does, whatever their order. */
export type TablePrint = { name: string; rows: number; checksum: string };

/** A row is written as text: these settings decide how, and must be the same on both sides. */
const writtenAlike = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = ''`;

const Rows = z.array(z.object({ name: z.string() }));

/**
 * The print of every table that is ours or the queue's, in the caller's transaction: of its snapshot.
 * @param onTable told after each table: how many are done, of how many
 */
export async function fingerprint(
  tx: postgres.TransactionSql,
  onTable: (done: number, total: number) => void = () => {},
): Promise<TablePrint[]> {
  await tx.unsafe(writtenAlike);
  const tables = Rows.parse(
    await tx`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema$)'
    order by 1`,
  );
  const prints: TablePrint[] = [];
  for (const { name } of tables) {
    prints.push(await printOf(tx, name));
    onTable(prints.length, tables.length);
  }
  return prints;
}

const Print = z.tuple([z.object({ rows: z.coerce.number(), checksum: z.string() })]);

/** The first half of each row's MD5, added up: a guard against loss and accident, not against a forger. */
async function printOf(tx: postgres.TransactionSql, name: string): Promise<TablePrint> {
  const found = await tx.unsafe(`
    select count(*) as rows,
      coalesce(sum(('x' || substr(md5(t::text), 1, 16))::bit(64)::bigint), 0)::text as checksum
    from ${name} as t`);
  const [print] = Print.parse([...found]);
  return { name, ...print };
}
