import { desc, isNotNull, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { feedRuns } from "@/db/schema";

export type QueueState = {
  ready: number;
  scheduled: number;
  /** Unknown (`null`) when the queue is too long to be read whole. */
  failing: number | null;
  running: number | null;
  givenUp: number | null;
  /** How late the oldest due job is; 0 when none is due. */
  oldestDueSeconds: number;
};

/** Some 250 000 jobs, read in 0.1 s. */
const defaultWholeBytes = 64 * 1024 * 1024;

/** No more due jobs than this are counted one by one, for each priority, in a long queue. */
const countedDue = 10_000;

/**
 * What waits in the queue, at a cost that does not grow with it: a first feed may invite millions of members.
 * @param wholeBytes up to which the table of jobs is read whole
 */
export async function readQueue(
  db: Db,
  now: Temporal.Instant,
  wholeBytes = defaultWholeBytes,
): Promise<QueueState> {
  const [table] = await db.execute<{ whole: boolean }>(sql`
    select pg_relation_size('graphile_worker._private_jobs') <= ${wholeBytes} as whole`);
  return table?.whole ? readWhole(db, now) : readDue(db, now);
}

async function readWhole(db: Db, now: Temporal.Instant): Promise<QueueState> {
  const at = sql`${now.toString()}::timestamptz`;
  const [row] = await db.execute<{ [Name in keyof QueueState]: number }>(sql`
    select
      count(*) filter (where waits and run_at <= ${at} and attempts = 0)::int as ready,
      count(*) filter (where waits and run_at > ${at} and attempts = 0)::int as scheduled,
      count(*) filter (where waits and attempts > 0)::int as failing,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as "givenUp",
      coalesce(extract(epoch from ${at} - min(run_at) filter (where waits and run_at <= ${at})), 0)::float
        as "oldestDueSeconds"
    from (select *, locked_at is null and attempts < max_attempts as waits from graphile_worker.jobs) job`);
  return row ?? emptyQueue;
}

/** By the queue's own index, priority by priority; what is to come is what the statistics say of the table. */
async function readDue(db: Db, now: Temporal.Instant): Promise<QueueState> {
  const at = sql`${now.toString()}::timestamptz`;
  const [row] = await db.execute<{ ready: number; scheduled: number; oldest: number }>(sql`
    with recursive ${priorities}, due as (
      select job.run_at from priorities cross join lateral (
        select run_at from graphile_worker._private_jobs
        where is_available and priority = priorities.priority and run_at <= ${at}
        order by run_at limit ${countedDue}
      ) job
    )
    select count(*)::int as ready,
      greatest(0, (select reltuples from pg_class where oid = 'graphile_worker._private_jobs'::regclass)
        - count(*))::bigint::int as scheduled,
      coalesce(extract(epoch from ${at} - min(run_at)), 0)::float as oldest
    from due`);
  const { ready = 0, scheduled = 0, oldest = 0 } = row ?? {};
  return { ready, scheduled, failing: null, running: null, givenUp: null, oldestDueSeconds: oldest };
}

/** The priorities that wait, each found by the queue's index from the one before. */
const priorities = sql`
  priorities as (
    (select priority from graphile_worker._private_jobs where is_available order by priority limit 1)
    union all
    select (select job.priority from graphile_worker._private_jobs job
      where job.is_available and job.priority > priorities.priority order by job.priority limit 1)
    from priorities where priorities.priority is not null
  )`;

/** When the oldest due job was due, in SQL: null when none is. At the same cost however long the queue. */
export const oldestDue = sql`(
  with recursive ${priorities}
  select min(job.run_at) from priorities cross join lateral (
    select run_at from graphile_worker._private_jobs
    where is_available and priority = priorities.priority and run_at <= now() order by run_at limit 1
  ) job)`;

const emptyQueue = { ready: 0, scheduled: 0, failing: 0, running: 0, givenUp: 0, oldestDueSeconds: 0 };

export type FeedRun = {
  startedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  read: number;
  rejected: number;
};

/** The last feed that began, and the last that went to its end: the same one when all is well. */
export async function readFeeds(db: Db): Promise<{ begun?: FeedRun; ended?: FeedRun }> {
  const [begun] = await feeds(db).orderBy(desc(feedRuns.startedAt)).limit(1);
  if (!begun) return {};
  const [ended] = await feeds(db)
    .where(isNotNull(feedRuns.finishedAt))
    .orderBy(desc(feedRuns.finishedAt))
    .limit(1);
  return ended ? { begun, ended } : { begun };
}

/** A summary has the counts of each file under its name. */
const lines = (outcome: "read" | "rejected") => sql<number>`
  coalesce((select sum((file.value ->> ${outcome})::int) from jsonb_each(${feedRuns.summary}) file
    where jsonb_typeof(file.value) = 'object'), 0)::int`;

const feeds = (db: Db) =>
  db
    .select({
      startedAt: feedRuns.startedAt,
      finishedAt: feedRuns.finishedAt,
      read: lines("read"),
      rejected: lines("rejected"),
    })
    .from(feedRuns);

/** The connections of one process, by what PostgreSQL says they do. Through a pooler they are the pooler's. */
export const readConnections = (db: Db, applicationName: string) =>
  db.execute<{ state: string; count: number }>(sql`
    select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
    where application_name = ${applicationName} and datname = current_database() group by 1`);

/** Whether this database only copies another. */
export async function isReplica(db: Db): Promise<boolean> {
  const [row] = await db.execute<{ replica: boolean }>(sql`select pg_is_in_recovery() as replica`);
  return row?.replica === true;
}

/** The simplest query: what it takes is the wait for a connection, and the way there and back. */
export const ping = (db: Db) => db.execute(sql`select 1`);
