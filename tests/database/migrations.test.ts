import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, expect, inject, test, vi } from "vitest";
import { migrateDatabase } from "@/db/migrate";
import { migrationFiles } from "@/db/migration-files";
import { ensureDatabase } from "@/scripts/stack";
import { testSettings } from "../support/settings";
import { fillMillion, people, sessions } from "./million";
import { startTraffic } from "./traffic";

vi.setConfig({ testTimeout: 300_000 });

const made: string[] = [];
afterAll(async () => {
  const admin = postgres(inject("postgresUrl"), { max: 1 });
  for (const name of made) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

test("a million members: killed in the middle, then run by two at once, migrations never make a reader wait a second", async () => {
  const { url, sql } = await aDatabaseAt("0000_foundation");
  await fillMillion(url);
  const traffic = startTraffic(url);

  const first = migrating(url);
  await until(async () => (await indexesInTheMaking(sql)).includes("members_by_name"));
  first.kill("SIGKILL");
  await until(async () => (await migratingProcesses(sql)) === 0);
  expect(await brokenIndexes(sql)).toEqual(["members_by_name"]);

  expect(await Promise.all([migrating(url), migrating(url)].map(exitCode))).toEqual([0, 0]);
  const { reads, writes } = await traffic.end();
  console.log(
    `${people} members, ${migrationFiles().length - 1} migrations: ${reads.made} reads, the longest ${reads.longestMs.toFixed(0)} ms; ${writes.made} writes, the longest ${writes.longestMs.toFixed(0)} ms`,
  );
  expect(reads.made).toBeGreaterThan(1_000);
  expect(reads.refused).toEqual([]);
  expect(writes.refused).toEqual([]);
  expect(await brokenIndexes(sql)).toEqual([]);
  expect(await applied(sql)).toEqual(migrationFiles().map(({ createdAt }) => createdAt));
  expect(await sql`select conname from pg_constraint where not convalidated`).toEqual([]);
  const [ids] = await sql`select count(distinct id)::int as ids from sessions`;
  expect(ids).toEqual({ ids: sessions });
  await sql.end();
});

test("a migration kept from a table by a long reading lets short ones through, and goes on when it ends", async () => {
  const { url, sql } = await aDatabaseAt("0004_enumerations");
  const reading = await aLongReading(url);
  const traffic = startTraffic(url);
  const tries = new Set<string>();
  const migration = migrateDatabase(url);
  await until(async () => {
    for (const { at } of await waitingForAccounts(sql)) tries.add(at);
    return tries.size >= 3;
  });
  await reading.end();
  await migration;
  const { reads } = await traffic.end();
  expect(reads.made).toBeGreaterThan(100);
  expect(reads.refused).toEqual([]);
  expect(await applied(sql)).toHaveLength(migrationFiles().length);
  await sql.end();
});

test("a migration that waits for too long says which one, where to look, and changes nothing", async () => {
  const { url, sql } = await aDatabaseAt("0004_enumerations");
  const reading = await aLongReading(url);
  await expect(migrateDatabase(url, { patienceSeconds: 0 })).rejects.toThrow(
    /0005_documents attend.*pg_stat_activity/,
  );
  await reading.end();
  expect(await applied(sql)).toHaveLength(5);
  await migrateDatabase(url);
  await sql.end();
});

async function aDatabaseAt(tag: string) {
  const name = `migrations_${process.pid}_${made.length}`;
  made.push(name);
  const url = await ensureDatabase(inject("postgresUrl"), name);
  await migrateDatabase(url, { upTo: tag });
  return { url, sql: postgres(url, { max: 1, onnotice: () => {} }) };
}

const migrating = (url: string): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "scripts/ops.ts", "migrate"], {
    env: { ...process.env, ...testSettings({ DATABASE_URL: url }) },
    stdio: ["ignore", "ignore", "inherit"],
  });

const exitCode = async (child: ChildProcess): Promise<number> => (await once(child, "exit"))[0];

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(20);
}

async function indexesInTheMaking(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql`
    select coalesce(c.relname, '') as name from pg_stat_progress_create_index p
    left join pg_class c on c.oid = p.index_relid where p.datname = current_database()`;
  return rows.map(({ name }) => name);
}

async function migratingProcesses(sql: postgres.Sql): Promise<number> {
  const rows = await sql`
    select from pg_stat_activity
    where datname = current_database() and application_name like 'espace-migrate-%'`;
  return rows.length;
}

async function brokenIndexes(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql`select indexrelid::regclass::text as name from pg_index where not indisvalid`;
  return rows.map(({ name }) => name);
}

async function applied(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql`select created_at from drizzle.__drizzle_migrations order by id`;
  return rows.map((row) => Number(row.created_at));
}

/** A report that somebody left open: it reads accounts, and keeps its transaction. */
async function aLongReading(url: string) {
  const sql = postgres(url, { max: 1 });
  await sql.unsafe("begin; select count(*) from accounts;");
  return { end: () => sql.end() };
}

const waitingForAccounts = (sql: postgres.Sql) => sql<{ at: string }[]>`
  select a.xact_start::text as at from pg_locks l join pg_stat_activity a using (pid)
  where l.relation = 'accounts'::regclass and not l.granted and a.application_name like 'espace-migrate-%'`;
