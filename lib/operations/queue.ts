import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";

/** What becomes of a job: due or to come, in a worker's hands, to be tried again, or tried for the last time. */
export type JobStanding = "due" | "planned" | "running" | "failed" | "given-up";

/** A job of the queue, without what it carries. */
export type QueuedJob = {
  id: string;
  name: string;
  standing: JobStanding;
  attempts: number;
  maxAttempts: number;
  runAt: Temporal.Instant;
  /** The code of its last failure: never a sentence of others, which may quote an address. */
  lastError: string | null;
  /** The request that enqueued it, as the logs name it. */
  requestId: string | null;
};

export type QueueSummary = Record<JobStanding, number>;

const standing = sql`case
  when j.locked_at is not null then 'running'
  when j.attempts >= j.max_attempts then 'given-up'
  when j.attempts > 0 then 'failed'
  when j.run_at > now() then 'planned'
  else 'due' end`;

/** The jobs that deserve a look, those given up first; never what they carry. */
export async function listJobs(
  db: Db,
  { limit, name }: { limit: number; name?: string },
): Promise<QueuedJob[]> {
  const rows = await db.execute<Omit<QueuedJob, "runAt"> & { runAt: string }>(sql`
    select j.id::text as id, j.task_identifier as name, ${standing} as standing, j.attempts,
      j.max_attempts as "maxAttempts", to_json(j.run_at)#>>'{}' as "runAt", left(j.last_error, 80) as "lastError",
      p.payload->>'$request' as "requestId"
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where ${name ?? null}::text is null or j.task_identifier = ${name ?? null}
    order by array_position(array['given-up', 'failed', 'running', 'due', 'planned'], ${standing}), j.run_at, j.id
    limit ${limit}`);
  return rows.map((row) => ({ ...row, runAt: Temporal.Instant.from(row.runAt) }));
}

/** How many jobs of each standing there are. */
export async function countJobs(db: Db): Promise<QueueSummary> {
  const rows = await db.execute<{ standing: JobStanding; count: number }>(sql`
    select ${standing} as standing, count(*)::int as count from graphile_worker.jobs j group by 1`);
  const none: QueueSummary = { due: 0, planned: 0, running: 0, failed: 0, "given-up": 0 };
  return Object.assign(none, Object.fromEntries(rows.map(({ standing, count }) => [standing, count])));
}

type Chosen = { id: string | "all"; now: Temporal.Instant };
export type JobRefusal = "no-such-job" | "not-failed" | "running" | "not-given-up";

/**
 * Has a job that failed tried again now, with all its attempts before it; or all of them. Refuses one that never failed:
 * it has its own day. Gives how many. Audited.
 */
export async function retryJobs(db: Db, { id, now }: Chosen): Promise<Result<number, JobRefusal>> {
  return db.transaction(async (tx) => {
    const refusal = id === "all" ? undefined : await refusalFor(tx, id, ["failed", "given-up"], "not-failed");
    if (refusal) return refuse(refusal);
    const which = id === "all" ? sql`j.attempts > 0 and j.locked_at is null` : sql`j.id = ${id}::bigint`;
    const rows = await tx.execute<{ name: string }>(sql`
      select retried.task_identifier as name
      from (select array_agg(j.id) as ids from graphile_worker.jobs j where ${which}) as chosen
      cross join lateral graphile_worker.reschedule_jobs(chosen.ids, run_at => now(), attempts => 0) as r
      join graphile_worker.jobs retried on retried.id = r.id`);
    if (rows.length > 0) await audit(tx, "jobs-retried", id, rows.length, now);
    return ok(rows.length);
  });
}

/** Removes a job that was given up: what it was to do is never done. Refuses any other. Audited, with its name. */
export async function dropJob(db: Db, { id, now }: { id: string; now: Temporal.Instant }) {
  return db.transaction(async (tx): Promise<Result<true, JobRefusal>> => {
    const refusal = await refusalFor(tx, id, ["given-up"], "not-given-up");
    if (refusal) return refuse(refusal);
    const [job] = await tx.execute<{ name: string }>(
      sql`select task_identifier as name from graphile_worker.jobs where id = ${id}::bigint`,
    );
    await tx.execute(sql`select from graphile_worker.complete_jobs(array[${id}::bigint])`);
    const details = { by: "operator", job: id, name: job?.name ?? "" };
    await recordEvent(tx, { kind: "jobs-dropped", details, now });
    return ok(true);
  });
}

async function refusalFor(
  tx: Db,
  id: string,
  allowed: JobStanding[],
  otherwise: JobRefusal,
): Promise<JobRefusal | undefined> {
  const [job] = await tx.execute<{ standing: JobStanding }>(
    sql`select ${standing} as standing from graphile_worker.jobs j where j.id = ${id}::bigint`,
  );
  if (!job) return "no-such-job";
  if (job.standing === "running") return "running";
  return allowed.includes(job.standing) ? undefined : otherwise;
}

const audit = (tx: Db, kind: "jobs-retried", job: string, count: number, now: Temporal.Instant) =>
  recordEvent(tx, { kind, details: { by: "operator", job, count: String(count) }, now });
