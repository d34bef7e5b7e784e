import type { Socket } from "node:net";
import { hostname } from "node:os";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/core/env";
import * as schema from "./schema";
import { afterLived, answers, giveUpSilent, onceTaken } from "./silence";
import { failing, openSocket, type Place } from "./socket";

type Schema = typeof schema;

/** The database, or a transaction on it. */
export type Db = Omit<PostgresJsDatabase<Schema>, "$client">;

/** A pool of connections, which its owner closes. */
export type OpenDb = PostgresJsDatabase<Schema> & { close(): Promise<void> };

type Pool = { client: postgres.Sql; db: PostgresJsDatabase<Schema> };

type Opening = {
  /** Connections at most. */
  max?: number;
  /** What kind of process opens it: `pg_stat_activity` shows « espace-KIND-PID ». */
  kind?: string;
  /** Whether PostgreSQL keeps the plans of a connection: not behind PgBouncer in transaction mode. */
  prepare?: boolean;
  /** How long it may leave a connection without an answer before it is asked whether it is there. */
  silentMs?: number;
  /** How long it may take to give a connection. */
  connectSeconds?: number;
};

/** The driver's own pause before it connects anew grows to twenty seconds. */
const pauseSeconds = 0.1;

/**
 * Opens a pool. The caller closes it; the web server's own lives as long as its process.
 *
 * The driver (3.4.9) does not survive the loss of a connection inside a transaction: what waits there waits for ever,
 * and the connection, opened again, sends nothing. A pool that loses one is given up whole: what it was doing fails at
 * once, and a new one takes its place. A connection that was refused or came too late fails alone.
 */
export function openDb(url: string, opening: Opening = {}): OpenDb {
  const { max = 10, kind = "other", prepare = true, silentMs = 10_000, connectSeconds = 5 } = opening;
  let closing = false;
  let current = openPool();
  function openPool(): Pool {
    const onLost = () => own === current && !closing && replace();
    const watch = (socket: Socket) => {
      giveUpSilent(socket, silentMs, () => answers(url, connectSeconds));
      // The driver would connect anew, for ever, to what closes in the handshake.
      const giveUp = () => socket.destroy(notGiven());
      const stopWaiting = afterLived(connectSeconds, giveUp);
      socket.once("end", giveUp).once("close", stopWaiting);
      onceTaken(socket, () => {
        stopWaiting();
        socket.off("end", giveUp);
        // None ends by itself.
        socket.once("close", onLost);
      });
      return socket;
    };
    const connect = (place: Place) => openSocket(url, place, connectSeconds).then(watch, failing);
    const options = { ...common(kind), max, prepare, ssl: false, socket: connect };
    const client = postgres(url, options);
    if (!prepare) oneAtATime(client);
    const own = { client, db: drizzle(client, { schema, casing: "snake_case" }) };
    return own;
  }
  function replace() {
    const lost = current;
    shared.espaceLost = connectionsLost() + 1;
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

/**
 * Has a connection send nothing before what it sent is answered. PgBouncer (seen in 1.18) takes the server back with the
 * answer to a query without parameters: what the driver sent behind it, ended by a Flush and not yet by a Sync, is lost
 * and waits for ever. A query with parameters already holds its connection: the driver first asks for their types.
 */
function oneAtATime(client: postgres.Sql): void {
  const { unsafe } = client;
  // What the driver's own transactions rely on to keep a connection (3.4.9).
  const alone: object = { onexecute: () => false };
  client.unsafe = (text, values = [], options) => unsafe(text, values, { ...alone, ...options });
}

const notGiven = () =>
  Object.assign(new Error("no connection given by PostgreSQL"), { code: "CONNECT_TIMEOUT" });

const common = (kind: string) => ({
  max_lifetime: null,
  // Its own limit counts the time that the process slept: ours does not.
  connect_timeout: 0,
  backoff: () => pauseSeconds,
  onnotice: () => {},
  connection: { application_name: applicationName(kind) },
});

/**
 * How a process of ours is named in `pg_stat_activity`: « espace-web-4211-serveur-2 ». In containers the number is often
 * the same. PostgreSQL cuts names at 63 bytes.
 */
export const applicationName = (kind: string): string =>
  `espace-${kind}-${process.pid}-${hostname()}`.slice(0, 63);

/**
 * The address of PostgreSQL itself, for what holds a session: jobs, migrations, the feed, the commands. It is that of
 * the web servers where nothing stands between.
 */
export const directUrl = (): string => env().DATABASE_DIRECT_URL ?? env().DATABASE_URL;

const shared = globalThis as typeof globalThis & { espaceDb?: OpenDb; espaceLost?: number };

/** How many times a pool of this process lost a connection, and was made anew. */
export const connectionsLost = (): number => shared.espaceLost ?? 0;

/** The web server's pool, opened at the first query: a build needs no database. */
export function database(): Db {
  const { DATABASE_URL: url, DATABASE_POOL: max, DATABASE_POOLER: pooler } = env();
  shared.espaceDb ??= openDb(url, { max, kind: "web", prepare: pooler === "none" });
  return shared.espaceDb;
}

/** Closes the web server's pool, once its last request is answered. */
export async function closeDatabase(): Promise<void> {
  await shared.espaceDb?.close();
}
