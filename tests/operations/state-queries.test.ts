import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { applicationName, openDb } from "@/db/client";
import { feedRuns } from "@/db/schema";
import { addJob } from "@/lib/core/jobs";
import { noCounts } from "@/lib/feed/summary";
import { oldestDue, readConnections, readFeeds, readQueue } from "@/lib/operations/state-queries";
import { aDatabase } from "../support/database";
import { now } from "../support/people";

const db = await aDatabase();

/** A job due at a moment, and what happened to it since. */
async function aJob(runAt: Temporal.Instant, state = sql`priority = priority`, priority = 0) {
  await addJob(db, "forget-expired", {}, { runAt, priority, key: crypto.randomUUID() });
  await db.execute(sql`update graphile_worker._private_jobs set ${state}
    where id = (select max(id) from graphile_worker._private_jobs)`);
}

test("the queue is told by the state of its jobs; long, by what its index tells, with the same delay", async () => {
  expect(await readQueue(db, now)).toEqual({
    ready: 0,
    scheduled: 0,
    failing: 0,
    running: 0,
    givenUp: 0,
    oldestDueSeconds: 0,
  });
  await aJob(now.subtract({ seconds: 90 }));
  await aJob(now.subtract({ seconds: 400 }), undefined, 5);
  await aJob(now.add({ hours: 2 }));
  await aJob(now.add({ seconds: 20 }), sql`attempts = 3, last_error = 'Outage'`);
  await aJob(now.subtract({ hours: 1 }), sql`attempts = 1, locked_at = now(), locked_by = 'pool-x'`);
  await aJob(now.subtract({ hours: 200 }), sql`attempts = max_attempts, last_error = 'Error'`);

  expect(await readQueue(db, now)).toEqual({
    ready: 2,
    scheduled: 1,
    failing: 1,
    running: 1,
    givenUp: 1,
    oldestDueSeconds: 400,
  });
  const [due] = await db.execute<{ seconds: number }>(sql`
    select extract(epoch from ${oldestDue} - ${now.toString()}::timestamptz)::float as seconds`);
  expect(due, "the clock of the database is past all of them").toEqual({ seconds: -400 });
  await db.execute(sql`analyze graphile_worker._private_jobs`);
  expect(await readQueue(db, now, 0)).toEqual({
    ready: 2,
    scheduled: 4,
    failing: null,
    running: null,
    givenUp: null,
    oldestDueSeconds: 400,
  });
});

test("feeds: the last that began, and the last that ended with its lines", async () => {
  expect(await readFeeds(db)).toEqual({});
  const [startedAt, finishedAt] = [now.subtract({ hours: 30 }), now.subtract({ hours: 29 })];
  const counts = (read: number, rejected: number) => ({ ...noCounts(), read, rejected });
  const summary = {
    members: counts(1_000, 2),
    contracts: counts(1_200, 3),
    ignoredColumns: ["x"],
    spacesOpened: 9,
  };
  await db.insert(feedRuns).values({ id: crypto.randomUUID(), startedAt, finishedAt, summary });
  const ended = { startedAt, finishedAt, read: 2_200, rejected: 5 };
  expect(await readFeeds(db)).toEqual({ begun: ended, ended });

  await db.insert(feedRuns).values({ id: crypto.randomUUID(), startedAt: now });
  expect(await readFeeds(db)).toEqual({
    begun: { startedAt: now, finishedAt: null, read: 0, rejected: 0 },
    ended,
  });
});

test("the connections of a process are told by what they do, and those of others are not counted", async () => {
  const own = openDb(db.url, { max: 3, kind: "counted" });
  await own.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    const rows = await readConnections(own, applicationName("counted"));
    expect(Object.fromEntries(rows.map(({ state, count }) => [state, count]))).toEqual({
      "idle in transaction": 1,
      active: 1,
    });
  });
  await own.close();
});
