import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test, vi } from "vitest";
import { addDueItems } from "@/lib/core/add-due-items";
import { addJob } from "@/lib/core/jobs";
import { giveBackJobs, runDueJobs } from "@/lib/core/run-due-jobs";
import type { Tasks } from "@/lib/core/worker";
import { aDatabase } from "../support/database";

const db = await aDatabase();
const now = Temporal.Instant.from("2026-11-23T10:20:30Z");

const call = (tasks: Partial<Tasks>, seconds: { takeSeconds?: number; giveBackSeconds?: number } = {}) =>
  runDueJobs({
    databaseUrl: db.url,
    tasks,
    takeSeconds: 20,
    giveBackSeconds: 25,
    concurrency: 4,
    ...seconds,
  });

const waiting = () =>
  db.execute<{ name: string; locked_by: string | null; attempts: number }>(sql`
    select task_identifier as name, locked_by, attempts from graphile_worker.jobs order by id`);

beforeEach(async () => {
  await db.execute(sql`delete from graphile_worker._private_jobs`);
  await db.execute(sql`delete from graphile_worker._private_known_crontabs`);
});

test("three calls at the same time do each job once, and return when none is left", async () => {
  const asked = Array.from({ length: 60 }, () => randomUUID());
  for (const mailId of asked) await addJob(db, "send-mail", { mailId });
  const done: string[] = [];
  const tasks = {
    "send-mail": async ({ mailId }: { mailId: string }) => {
      await db.execute(sql`select pg_sleep(0.01)`);
      done.push(mailId);
    },
  };
  const counts = await Promise.all([call(tasks), call(tasks), call(tasks)]);

  expect(done.sort()).toEqual(asked.sort());
  expect(counts.reduce((sum, one) => sum + one.done, 0)).toBe(60);
  expect([...(await waiting())]).toEqual([]);
});

test("a job that fails is counted, and comes back later with a code and nothing else", async () => {
  await addJob(db, "send-mail", { mailId: randomUUID() });
  const counts = await call({
    "send-mail": async () => {
      throw new Error("camille@exemple.fr");
    },
  });
  expect(counts).toEqual({ done: 0, failed: 1 });
  const [left] = await db.execute<{ last_error: string; later: boolean }>(
    sql`select last_error, run_at > now() as later from graphile_worker.jobs`,
  );
  expect(left).toEqual({ last_error: "Error", later: true });
});

test("a call whose time is up begins no other job, and gives back the one that is not done", async () => {
  for (let count = 0; count < 6; count++) await addJob(db, "send-mail", { mailId: randomUUID() });
  const begun = vi.fn();
  const never = { "send-mail": () => new Promise<void>(() => begun()) };
  await call(never, { takeSeconds: 0.3, giveBackSeconds: 0.6 }).catch(() => {});

  expect(begun).toHaveBeenCalledTimes(4);
  const left = [...(await waiting())];
  expect(left).toHaveLength(6);
  expect(left.filter(({ locked_by }) => locked_by)).toEqual([]);
});

test("the jobs of a call that was killed come back once no call can still live, and a worker's are left to it", async () => {
  for (const name of ["send-mail", "invite-member", "end-contract"])
    await db.execute(sql`select graphile_worker.add_job(${name}, '{}'::json)`);
  const lock = (name: string, by: string, seconds: number) =>
    db.execute(sql`
      update graphile_worker._private_jobs set locked_by = ${by}, locked_at = now() - make_interval(secs => ${seconds})
      where task_id = (select id from graphile_worker._private_tasks where identifier = ${name})`);
  await lock("send-mail", "otpool-dead", 130);
  await lock("invite-member", "otpool-alive", 30);
  await lock("end-contract", "pool-worker", 3_000);
  await giveBackJobs(db, 125);

  const holders = Object.fromEntries([...(await waiting())].map(({ name, locked_by }) => [name, locked_by]));
  expect(holders).toEqual({
    "send-mail": null,
    "invite-member": "otpool-alive",
    "end-contract": "pool-worker",
  });
});

const hourly = [{ task: "forget-expired" as const, match: "17 * * * *" }];

test("what the timetable has due is enqueued once, however many ask and however long nobody did", async () => {
  const due = async (at: Temporal.Instant) => {
    await Promise.all(Array.from({ length: 8 }, () => addDueItems(db, hourly, at)));
    return (await waiting()).length;
  };
  expect(await due(now), "new: due from its next moment on").toBe(0);
  expect(await due(now.add({ minutes: 56 })), "11:16").toBe(0);
  expect(await due(now.add({ minutes: 57 })), "11:17").toBe(1);
  expect(await due(now.add({ minutes: 58 })), "11:18").toBe(1);
  expect(await due(now.add({ hours: 7 })), "six moments passed").toBe(2);
  expect(await due(now.add({ hours: 24 * 40 })), "after forty days").toBe(3);
});

test("the days of a week are counted as cron counts them", async () => {
  const sundays = [{ task: "forget-expired" as const, match: "0 3 * * 0" }];
  const saturday = Temporal.Instant.from("2026-11-28T12:00:00Z");
  await addDueItems(db, sundays, saturday);
  await addDueItems(db, sundays, saturday.add({ hours: 14 }));
  expect([...(await waiting())]).toEqual([]);
  await addDueItems(db, sundays, saturday.add({ hours: 16 }));
  expect((await waiting()).length).toBe(1);
});
