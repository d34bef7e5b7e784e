import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationName, openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { isDatabaseAway } from "@/lib/core/outage";
import { signal } from "../support/hang";
import { startBouncer } from "../support/pgbouncer";

let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startPostgres(`.test/pool-${process.pid}`, [
    "fsync=off",
    "max_connections=8",
    "reserved_connections=0",
  ]);
});
afterAll(() => server.destroy());

test("connections that PostgreSQL refuses fail alone: those that it gave go on with their work", async () => {
  const db = openDb(server.url, { max: 20, kind: "test" });
  const asked = Array.from({ length: 20 }, () => db.execute(sql`select pg_sleep(1)`));
  const outcomes = await Promise.allSettled(asked);
  const served = outcomes.filter(({ status }) => status === "fulfilled").length;
  expect(served).toBeGreaterThanOrEqual(5);
  expect(served).toBeLessThan(20);
  expect(await db.execute(sql`select 1 as one`)).toHaveLength(1);
  await db.close();
});

test("a pool is open again at once when PostgreSQL is, however long it was away", async () => {
  const db = openDb(server.url, { max: 4, kind: "test" });
  await db.execute(sql`select 1`);
  await server.stop();
  const refusals = await Promise.allSettled(Array.from({ length: 200 }, () => db.execute(sql`select 1`)));
  expect(refusals.every(({ status }) => status === "rejected")).toBe(true);
  await server.restart();
  const from = performance.now();
  while (!(await db.execute(sql`select 1`).then(Boolean, () => false)));
  expect(performance.now() - from).toBeLessThan(5_000);
  const [own] = await db.execute<{ name: string }>(sql`select current_setting('application_name') as name`);
  expect(own?.name).toBe(applicationName("test"));
  await db.close();
});

test("a process that slept longer than the wait takes the connection that it was given meanwhile", async () => {
  const slow = await inFront((client, behind) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
    behind.pipe(client);
  });
  const db = openDb(slow.url, { max: 1, kind: "test", connectSeconds: 0.5 });
  expect(await db.execute(sql`select 1`)).toHaveLength(1);
  await db.close();
  slow.close();
});

test("a connection that comes too late fails alone: those that were given go on with their work", async () => {
  let stops = false;
  const slow = await inFront((client, behind) => {
    if (stops) behind.once("data", (first) => client.write(first));
    else behind.pipe(client);
  });
  const db = openDb(slow.url, { max: 2, kind: "test", connectSeconds: 0.5 });
  await db.execute(sql`select 1`);
  stops = true;
  const working = db.execute(sql`select pg_sleep(1)`);
  const late = db.execute(sql`select 2`);
  expect(await Promise.allSettled([working, late])).toEqual([
    expect.objectContaining({ status: "fulfilled" }),
    { status: "rejected", reason: expect.toSatisfy(isDatabaseAway) },
  ]);
  await db.close();
  slow.close();
});

test("a connection that is closed in its handshake fails alone, and is not asked for again", async () => {
  let asked = 0;
  const hasty = await inFront((client, behind) => {
    asked += 1;
    behind.once("data", (first) => client.end(first));
  });
  const db = openDb(hasty.url, { max: 1, kind: "test" });
  await expect(db.execute(sql`select 1`)).rejects.toSatisfy(isDatabaseAway);
  expect(asked).toBe(1);
  await db.close();
  hasty.close();
});

/** Stands before PostgreSQL: what it says on a new connection reaches the client as told. */
async function inFront(pass: (client: Socket, behind: Socket) => void) {
  const to = new URL(server.url);
  const front = createServer((client) => {
    const behind = connect(Number(to.port), to.hostname);
    client.pipe(behind);
    pass(client, behind);
    for (const [one, other] of [[client, behind] as const, [behind, client] as const])
      one.on("close", () => other.destroy()).on("error", () => other.destroy());
  });
  await new Promise<void>((listening) => front.listen(0, "127.0.0.1", listening));
  const { port } = front.address() as AddressInfo;
  const url = String(Object.assign(new URL(server.url), { hostname: "127.0.0.1", port: String(port) }));
  return { url, close: () => front.close() };
}

test("a PostgreSQL that hangs is given up, in a transaction too; the pool is open again when it wakes", async () => {
  const db = openDb(server.url, { max: 4, kind: "test", silentMs: 500 });
  let hangs = () => {};
  const hung = new Promise<void>((resolve) => {
    hangs = resolve;
  });
  const inTransaction = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    await hung;
    await tx.execute(sql`select 2`);
  });
  await db.execute(sql`select 1`);
  signal(server, "SIGSTOP");
  hangs();
  const asked = [inTransaction, ...Array.from({ length: 6 }, () => db.execute(sql`select 3`))];
  const outcomes = await Promise.allSettled(asked);
  for (const outcome of outcomes)
    expect(outcome.status === "rejected" && isDatabaseAway(outcome.reason)).toBe(true);
  signal(server, "SIGCONT");
  while (!(await db.execute(sql`select 1`).then(Boolean, () => false)));
  await db.close();
});

test("a PostgreSQL that is long over a request is waited for", async () => {
  const db = openDb(server.url, { max: 2, kind: "test", silentMs: 200 });
  expect(await db.execute(sql`select pg_sleep(1.5)`)).toHaveLength(1);
  await db.close();
});

test("PgBouncer in transaction mode loses no query among many, with parameters and without", async () => {
  const bouncer = await startBouncer(server.url, `.test/pool-bouncer-${process.pid}`, 3);
  const pool = openDb(bouncer.url, { max: 6, prepare: false });
  const asked = Array.from({ length: 300 }, (_, n) => [
    pool.execute(sql`select 1 as n`),
    pool.execute(sql`select ${n}::int as n`),
    pool.transaction((tx) => tx.execute(sql`select ${n}::int as n`)),
  ]);
  const found = await Promise.all(asked.flat());
  expect(found.map(([row]) => row?.n)).toEqual(asked.flatMap((_, n) => [1, n, n]));
  await pool.close();
  await bouncer.stop();
});
