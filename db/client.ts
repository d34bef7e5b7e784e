import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/core/env";
import * as schema from "./schema";

type Schema = typeof schema;

/** The database, or a transaction on it. */
export type Db = Omit<PostgresJsDatabase<Schema>, "$client">;

/** Opens a pool. The caller closes it; the web server's own lives as long as its process. */
export function openDb(
  url: string,
  { max = 10 } = {},
): PostgresJsDatabase<Schema> & { close(): Promise<void> } {
  const client = postgres(url, { max, onnotice: () => {} });
  return Object.assign(drizzle(client, { schema, casing: "snake_case" }), {
    close: () => client.end({ timeout: 5 }),
  });
}

const pool = globalThis as typeof globalThis & { espaceDb?: Db };

/** The web server's pool, opened at the first query: a build needs no database. */
export function database(): Db {
  pool.espaceDb ??= openDb(env().DATABASE_URL, { max: env().DATABASE_POOL });
  return pool.espaceDb;
}
