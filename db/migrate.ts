import { setTimeout } from "node:timers/promises";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { applyMigration } from "./apply-migration";
import { applicationName } from "./client";
import { type MigrationFile, migrationFiles } from "./migration-files";

const lockName = 7_310_428;
const lookMs = 200;

type Migrating = {
  /** How long a migration tries to take a table that a transaction of others keeps. */
  patienceSeconds?: number;
  /** Stops after this migration: for the tests. */
  upTo?: string;
};

/**
 * Brings a database to the present schema, the job queue's included; again, it does nothing. One process at a time,
 * by a lock that lives as long as its connection: `url` is the address of PostgreSQL itself. Reads go on meanwhile.
 */
export async function migrateDatabase(
  url: string,
  { patienceSeconds = 600, upTo }: Migrating = {},
): Promise<void> {
  let lost = false;
  const onclose = () => {
    lost = true;
  };
  const client = postgres(url, { ...connection, onclose });
  try {
    await takeTurn(client);
    for (const file of await pendingFiles(client, upTo)) {
      if (lost)
        throw new Error(
          "La connexion a été perdue\u00a0: relancez la migration, elle reprendra où elle en est.",
        );
      await applyMigration(client, file, patienceSeconds);
    }
    if (!upTo) await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
}

/** PostgreSQL looks every second whether we are still there: a killed migration stops, and lets the next one go. */
const connection = {
  max: 1,
  max_lifetime: null,
  onnotice: () => {},
  connection: { application_name: applicationName("migrate"), client_connection_check_interval: 1_000 },
};

/**
 * Asked again and again rather than waited for: CREATE INDEX CONCURRENTLY waits for every older statement, and would
 * wait for the one that waits for its end.
 */
async function takeTurn(client: postgres.Sql): Promise<void> {
  const [turn] = await client<{ taken: boolean }[]>`select pg_try_advisory_lock(${lockName}) as taken`;
  if (turn?.taken) return;
  await setTimeout(lookMs);
  return takeTurn(client);
}

async function pendingFiles(client: postgres.Sql, upTo: string | undefined): Promise<MigrationFile[]> {
  await client.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations
      (id serial primary key, hash text not null, created_at bigint);
    create table if not exists drizzle.migration_steps (created_at bigint primary key, done integer not null);`);
  const rows = await client<{ createdAt: string }[]>`
    select created_at as "createdAt" from drizzle.__drizzle_migrations`;
  const applied = new Set(rows.map(({ createdAt }) => Number(createdAt)));
  const files = migrationFiles();
  const until = upTo ? files.findIndex(({ tag }) => tag === upTo) + 1 : files.length;
  return files.slice(0, until).filter(({ createdAt }) => !applied.has(createdAt));
}
