import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationName, openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { isDatabaseAway } from "@/lib/core/outage";
import { signal } from "../support/hang";

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
