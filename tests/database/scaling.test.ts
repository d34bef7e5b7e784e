import { readFileSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../support/database";

const guide = readFileSync("docs/scaling.md", "utf8");

type Place = { table: string; where: string; key: string; led: string; why: string };

/** The rows of « Where each table goes ». */
const places: Place[] = [
  ...guide.matchAll(/^\| `(\w+)` \| (distributed|reference|local) \| (.*?) \| (.*?) \| (.*?) ?\|$/gm),
].map(([, table = "", where = "", key = "", led = "", why = ""]) => ({ table, where, key, led, why }));
const placed = (where: string) => places.filter((place) => place.where === where);
const distributed = new Map(placed("distributed").map(({ table, key }) => [table, key.replaceAll("`", "")]));

let sql: postgres.Sql;
beforeAll(async () => {
  sql = postgres(await freshDatabase(), { max: 1, onnotice: () => {} });
});
afterAll(() => sql.end());

type Unique = { name: string; table: string; columns: string[]; primary: boolean };

const uniques = () => sql<Unique[]>`
  select i.indexrelid::regclass::text as name, i.indrelid::regclass::text as table, i.indisprimary as primary,
    array(select coalesce(a.attname, '?') from unnest(i.indkey::int[]) with ordinality k(number, rank)
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number order by rank) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid
  where i.indisunique and c.relnamespace = 'public'::regnamespace`;

type Reference = { name: string; from: string; to: string; columns: string[] };

const references = () => sql<Reference[]>`
  select conname as name, conrelid::regclass::text as from, confrelid::regclass::text as to,
    array(select attname from pg_attribute where attrelid = conrelid and attnum = any(conkey)) as columns
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;

test("every table has its place, once", async () => {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`;
  expect(places.map(({ table }) => table).sort()).toEqual(tables.map(({ name }) => name).sort());
});

test("the primary key of a distributed table begins with the key; another says why not", async () => {
  const keys = new Map((await uniques()).filter(({ primary }) => primary).map((one) => [one.table, one]));
  for (const [table, key] of distributed) expect(keys.get(table)?.columns[0], table).toBe(key);
  for (const { table, led, why } of placed("local")) {
    if (led.startsWith("no")) expect(why, table).toMatch(/\w{4}/);
  }
});

test("what Citus would refuse is named: unique indexes without the key, foreign keys to another place", async () => {
  const refused = (await uniques()).filter(
    ({ table, columns }) => distributed.has(table) && !columns.includes(distributed.get(table) ?? ""),
  );
  expect(refused.length).toBeGreaterThan(0);
  for (const { name } of refused) expect(guide).toContain(`\`${name.replaceAll('"', "")}\``);

  const whole = new Set(placed("reference").map(({ table }) => table));
  const crossing = (await references()).filter(({ from, to, columns }) => {
    if (whole.has(to)) return false;
    if (distributed.has(from) !== distributed.has(to)) return true;
    return distributed.has(from) && !columns.includes(distributed.get(from) ?? "");
  });
  expect(crossing.length).toBeGreaterThan(0);
  for (const { name } of crossing) expect(guide).toContain(`\`${name}\``);
});

test("the commands cut every distributed table, after those that it refers to", async () => {
  const order = [...guide.matchAll(/create_(?:distributed|reference)_table\('(\w+)'/g)].map(
    ([, table]) => table,
  );
  expect([...order].sort()).toEqual(
    [...placed("distributed"), ...placed("reference")].map(({ table }) => table).sort(),
  );
  for (const { from, to } of await references()) {
    if (distributed.has(from)) expect(order.indexOf(to), `${from} → ${to}`).toBeLessThan(order.indexOf(from));
  }
});

test("the indexes that lists of a member are read by begin with the member", async () => {
  const lists = ["reimbursements", "contributions", "issued_documents", "requests"];
  for (const table of lists) {
    const found = await sql<{ first: string }[]>`
      select a.attname as first from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = ${table}::regclass and not i.indisunique`;
    expect(
      found.map(({ first }) => first),
      table,
    ).toContain("member_id");
  }
});
