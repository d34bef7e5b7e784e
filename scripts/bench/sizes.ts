import { parseArgs } from "node:util";
import postgres from "postgres";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { rowsEach } from "./rows-each";

const { values: asked } = parseArgs({
  options: {
    rows: { type: "string", default: "50000" },
    members: { type: "string", default: "1000000,5000000,40000000" },
  },
});

/**
 * Weighs a row of each large table, its indexes included, in a database of its own filled at random, and says what as
 * many members as `--members` would take: the table of docs/scaling.md.
 *
 *     npx tsx scripts/bench/sizes.ts
 */
async function main(): Promise<void> {
  const server = await startPostgres(".test/bench-sizes", ["fsync=off"]);
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  try {
    await migrateDatabase(server.url);
    await freeOfRules(sql);
    const weights: Weight[] = [];
    for (const table of Object.keys(rowsEach)) weights.push(await weigh(sql, table, Number(asked.rows)));
    report(weights, asked.members.split(",").map(Number));
  } finally {
    await sql.end();
    await server.destroy();
  }
}

/** Rows are weighed, not judged: their checks and foreign keys weigh nothing. */
async function freeOfRules(sql: postgres.Sql): Promise<void> {
  await sql`set session_replication_role = replica`;
  const checks = await sql<{ drop: string }[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`;
  for (const { drop } of checks) await sql.unsafe(drop);
}

type Weight = { table: string; heap: number; indexes: number };

/** Fills a table, then weighs one of its rows: bytes of the table with what is kept aside, and of its indexes. */
async function weigh(sql: postgres.Sql, table: string, rows: number): Promise<Weight> {
  const columns = await sql<Column[]>`
    select column_name as name, data_type as type, is_nullable = 'YES' as nullable
    from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO'
    order by ordinal_position`;
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  await sql.unsafe(`insert into ${table} (${names}) select ${columns.map(valueFor).join(", ")}
    from generate_series(1, ${rows}) n`);
  await sql.unsafe(`vacuum analyze ${table}`);
  const [size] = await sql<{ heap: string; indexes: string }[]>`
    select pg_table_size(${table}::regclass) as heap, pg_indexes_size(${table}::regclass) as indexes`;
  return { table, heap: Number(size?.heap) / rows, indexes: Number(size?.indexes) / rows };
}

type Column = { name: string; type: string; nullable: boolean };

/** A nullable column is filled in one row of two. */
const valueFor = ({ name, type, nullable }: Column): string => {
  const value = valueOfType(name, type);
  return nullable ? `case when n % 2 = 0 then ${value} end` : value;
};

/** What is sealed is longer than a hash, and its cipher cannot be compressed. */
const sealed = "sha256(gen_random_uuid()::text::bytea) || sha256(gen_random_uuid()::text::bytea)";

function valueOfType(name: string, type: string): string {
  if (type === "bytea") return name.endsWith("_sealed") ? sealed : "sha256(gen_random_uuid()::text::bytea)";
  const value = values[type];
  if (!value) throw new Error(`no value for a column of type ${type}`);
  return value;
}

const values: Record<string, string> = {
  uuid: "gen_random_uuid()",
  text: "left(md5(gen_random_uuid()::text), 16)",
  "timestamp with time zone": "now() - n * interval '1 minute'",
  date: "current_date - n % 1800",
  integer: "n",
  smallint: "1",
  bigint: "n",
  boolean: "true",
  jsonb: `'{"by": "number", "found": "1"}'`,
  ARRAY: "'{}'",
};

const gigabytes = (bytes: number) =>
  (bytes / 1e9).toLocaleString("en", { maximumFractionDigits: bytes < 1e10 ? 1 : 0 });
const millions = (rows: number) => (rows / 1e6).toLocaleString("en", { maximumFractionDigits: 1 });

function report(weights: Weight[], sizes: number[]): void {
  const heads = sizes.map((members) => `${millions(members)} M members`);
  console.log(`| table | rows a member | bytes a row | of which indexes | ${heads.join(" | ")} |`);
  console.log(`|---|---|---|---|${sizes.map(() => "---|").join("")}`);
  for (const { table, heap, indexes } of weights) {
    const each = rowsEach[table] ?? 0;
    const cells = sizes.map((members) => {
      const rows = members * each;
      return `${millions(rows)} M, ${gigabytes(rows * (heap + indexes))} GB`;
    });
    const row = [table, each, Math.round(heap + indexes), Math.round(indexes), ...cells];
    console.log(`| ${row.join(" | ")} |`);
  }
  const total = (members: number) =>
    weights.reduce(
      (sum, { table, heap, indexes }) => sum + members * (rowsEach[table] ?? 0) * (heap + indexes),
      0,
    );
  console.log(`| all | | | | ${sizes.map((members) => `${gigabytes(total(members))} GB`).join(" | ")} |`);
}

await main();
