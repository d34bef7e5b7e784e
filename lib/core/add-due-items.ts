import { sql } from "drizzle-orm";
import { parseCronItems } from "graphile-worker";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { Jobs } from "@/lib/core/jobs";

type Item = { task: keyof Jobs; match: string };

/** What was not looked at for longer than this is caught up from there. */
const daysBack = 8;

/**
 * Enqueues what the timetable (UTC) had due since the last time anyone looked: once for each item, however many moments
 * passed and however many callers ask. It keeps the table that the workers keep, so both may live together.
 */
export async function addDueItems(db: Db, timetable: Item[], now: Temporal.Instant): Promise<void> {
  const known = new Map((await knownItems(db)).map(({ name, seen }) => [name, Temporal.Instant.from(seen)]));
  for (const { task, match } of parseCronItems(timetable)) {
    const seen = known.get(task);
    const due = seen && lastDue(match, seen, now);
    if (!seen) await learn(db, task, now);
    else if (due) await enqueueOnce(db, task, due);
  }
}

const knownItems = (db: Db) =>
  db.execute<{ name: string; seen: string }>(sql`
    select identifier as name,
      to_char(coalesce(last_execution, known_since) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as seen
    from graphile_worker._private_known_crontabs`);

/** As for a worker, what is new is due from its next moment on. */
const learn = (db: Db, task: string, now: Temporal.Instant) =>
  db.execute(sql`
    insert into graphile_worker._private_known_crontabs (identifier, known_since) values (${task}, ${now.toString()})
    on conflict do nothing`);

/** Of several callers, one moves the date on; its job is in the same statement. */
const enqueueOnce = (db: Db, task: string, due: Temporal.Instant) =>
  db.execute(sql`
    with mine as (
      update graphile_worker._private_known_crontabs set last_execution = ${due.toString()}::timestamptz
      where identifier = ${task} and coalesce(last_execution, known_since) < ${due.toString()}::timestamptz
      returning identifier)
    select graphile_worker.add_job(identifier, '{}'::json, run_at => ${due.toString()}::timestamptz) from mine`);

type Match = ReturnType<typeof parseCronItems>[number]["match"];

/** The last minute that matches, after one moment and up to another. */
function lastDue(match: Match, after: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | undefined {
  const oldest = now.subtract({ hours: 24 * daysBack });
  const first = Temporal.Instant.compare(after, oldest) > 0 ? after : oldest;
  let minute = now.toZonedDateTimeISO("UTC").round({ smallestUnit: "minute", roundingMode: "floor" });
  while (Temporal.Instant.compare(minute.toInstant(), first) > 0) {
    const { minute: min, hour, day: date, month, dayOfWeek } = minute;
    if (match({ min, hour, date, month, dow: dayOfWeek % 7 })) return minute.toInstant();
    minute = minute.subtract({ minutes: 1 });
  }
  return undefined;
}
