import path from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

const lockName = 7_310_428;

/** Brings a database to the present schema, the job queue's included. One process at a time, by an advisory lock. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${lockName})`;
    await migrate(drizzle(client), { migrationsFolder: path.resolve("db/migrations") });
    await runMigrations({ connectionString: url });
  } finally {
    await client.end();
  }
}
