import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/core/env";
import * as schema from "./schema";

type Schema = typeof schema;

/** The database, or a transaction on it. */
export type Db = Omit<PostgresJsDatabase<Schema>, "$client">;

/** Beyond, the database is away: who waits for a page is told so rather than left waiting. */
const connectSeconds = 3;

type Pool = { client: postgres.Sql; db: PostgresJsDatabase<Schema> };

/**
 * Opens a pool. The caller closes it; the web server's own lives as long as its process.
 *
 * The driver (3.4.9) does not survive the loss of a connection inside a transaction: what waits there waits for ever,
 * and the connection, opened again, sends nothing. A pool that loses one is given up whole: what it was doing fails at
 * once, and a new one takes its place.
 */
export function openDb(
  url: string,
  { max = 10 } = {},
): PostgresJsDatabase<Schema> & { close(): Promise<void> } {
  let closing = false;
  let current = openPool();
  function openPool(): Pool {
    const onclose = () => own === current && !closing && replace();
    // No connection ends by itself: one that closes was lost.
    const client = postgres(url, {
      max,
      max_lifetime: null,
      connect_timeout: connectSeconds,
      onnotice: () => {},
      onclose,
    });
    const own = { client, db: drizzle(client, { schema, casing: "snake_case" }) };
    return own;
  }
  function replace() {
    const lost = current;
    current = openPool();
    void lost.client.end({ timeout: 0 });
  }
  const close = () => {
    closing = true;
    return current.client.end({ timeout: 5 });
  };
  // What is the pool's own stays; the rest is asked of the driver of the moment.
  const own = new Map<string | symbol, unknown>([["close", close]]);
  return new Proxy(Object.assign(drizzle.mock({ schema, casing: "snake_case" }), { close }), {
    get: (_, name) => (own.has(name) ? own.get(name) : Reflect.get(current.db, name)),
    set: (_, name, value) => own.set(name, value).has(name),
  });
}

const pool = globalThis as typeof globalThis & { espaceDb?: ReturnType<typeof openDb> };

/** The web server's pool, opened at the first query: a build needs no database. */
export function database(): Db {
  pool.espaceDb ??= openDb(env().DATABASE_URL, { max: env().DATABASE_POOL });
  return pool.espaceDb;
}

/** Closes the web server's pool, once its last request is answered. */
export async function closeDatabase(): Promise<void> {
  await pool.espaceDb?.close();
}
