import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Db, openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { readApart } from "@/db/replica";
import { startReplica } from "../support/replica";

vi.setConfig({ testTimeout: 60_000 });

let primary: EmbeddedPostgres;
let copy: EmbeddedPostgres;
let db: ReturnType<typeof openDb>;
let replica: ReturnType<typeof openDb>;

beforeAll(async () => {
  primary = await startPostgres(`.test/primary-${process.pid}`, ["fsync=off"]);
  copy = await startReplica(primary, `.test/replica-${process.pid}`);
  db = openDb(primary.url, { max: 4 });
  replica = openDb(copy.url, { max: 4 });
  await db.execute(sql`create table notes (text text)`);
});
afterAll(async () => {
  await Promise.all([db.close(), replica.close()]);
  await copy.destroy();
  await primary.destroy();
});

const open = (limits = {}) => {
  const turns: boolean[] = [];
  const reading = readApart({
    primary: db,
    replica,
    lookSeconds: 0.05,
    onTurn: (read) => turns.push(read),
    ...limits,
  });
  return { reading, turns };
};

const where = async (on: Db) => {
  const [row] = await on.execute<{ copy: boolean }>(sql`select pg_is_in_recovery() as copy`);
  return row?.copy ? "replica" : "primary";
};

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await setTimeout(20);
};

test("lists are read on the replica from the first one, and what the database wrote gets there", async () => {
  await until(async () => (await open().reading(where)) === "replica");
  const { reading } = open();
  expect(await reading(where)).toBe("replica");
  await db.execute(sql`insert into notes values ('written')`);
  await until(async () => (await reading((on) => on.execute(sql`select from notes`))).length === 1);
});

test("a replica that dies under 20 readings fails none of them, and is read again once back", async () => {
  const { reading, turns } = open();
  expect(await reading(where)).toBe("replica");
  const slow = (on: Db) => on.execute(sql`select pg_sleep(0.3)`).then(() => where(on));
  const underWay = Promise.all(Array.from({ length: 20 }, () => reading(slow)));
  process.kill(postmasterOf(copy), "SIGKILL");
  expect(new Set(await underWay)).toEqual(new Set(["primary"]));
  expect(await reading(where)).toBe("primary");

  await copy.restart();
  await until(async () => (await reading(where)) === "replica");
  expect(turns).toEqual([true, false, true]);
});

test("a replica that falls behind is left, and read again when it has caught up", async () => {
  const { reading, turns } = open({ maxLagSeconds: 0.3 });
  await until(async () => (await reading(where)) === "replica");
  await replica.execute(sql`select pg_wal_replay_pause()`);
  await db.execute(sql`insert into notes values ('late')`);
  await until(async () => (await reading(where)) === "primary");
  expect(await reading((on) => on.execute(sql`select from notes where text = 'late'`))).toHaveLength(1);
  await replica.execute(sql`select pg_wal_replay_resume()`);
  await until(async () => (await reading(where)) === "replica");
  expect(turns.at(-1)).toBe(true);
});

test("a database where nothing is written does not make its replica look late", async () => {
  await until(async () => (await open({ maxLagSeconds: 0.1 }).reading(where)) === "replica");
  await setTimeout(200);
  expect(await open({ maxLagSeconds: 0.1 }).reading(where)).toBe("replica");
});

test("a fault of the reading itself is a fault, wherever it is read", async () => {
  const { reading } = open();
  await expect(reading((on) => on.execute(sql`select nothing from nowhere`))).rejects.toThrow();
  await until(async () => (await reading(where)) === "replica");
});

test("a replica made into a database of its own is not read", async () => {
  await replica.execute(sql`select pg_promote()`);
  const { reading } = open();
  expect(await reading(where)).toBe("primary");
});

const postmasterOf = ({ home }: EmbeddedPostgres) =>
  Number(readFileSync(path.join(home, "data/postmaster.pid"), "utf8").split("\n")[0]);
