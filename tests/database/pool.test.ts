import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { applicationName, openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";

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
