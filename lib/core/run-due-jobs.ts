import { EventEmitter } from "node:events";
import { sql } from "drizzle-orm";
import { runOnce, type WorkerPool } from "graphile-worker";
import type { Db } from "@/db/client";
import { log } from "@/lib/core/log";
import { guarded, logger, type Tasks } from "@/lib/core/worker";

type Call = {
  databaseUrl: string;
  tasks: Partial<Tasks>;
  /** No job is begun after those seconds. */
  takeSeconds: number;
  /** What is unfinished after those seconds goes back to the queue, and is tried again later. */
  giveBackSeconds: number;
  /** Jobs run at the same time. */
  concurrency: number;
};

/**
 * Runs the jobs that are due, then returns: where no worker lives, a scheduler's call does it. Calls at the same time
 * share the jobs, each is done by one. It holds no session, so that a pooler of transactions may stand before PostgreSQL.
 */
export async function runDueJobs(call: Call): Promise<{ done: number; failed: number }> {
  const counts = { done: 0, failed: 0 };
  const events = new EventEmitter();
  events.on("job:success", () => counts.done++);
  events.on("job:error", () => counts.failed++);
  const timers: NodeJS.Timeout[] = [];
  events.on("pool:create", ({ workerPool }: { workerPool: WorkerPool }) => {
    const end = (seconds: number, act: () => unknown) => timers.push(setTimeout(act, seconds * 1_000));
    end(call.takeSeconds, () => Promise.resolve(workerPool.gracefulShutdown()).catch(noted));
    end(call.giveBackSeconds, () => Promise.resolve(workerPool.forcefulShutdown("time is up")).catch(noted));
  });
  try {
    await runOnce({
      connectionString: call.databaseUrl,
      taskList: guarded(call.tasks),
      concurrency: call.concurrency,
      maxPoolSize: call.concurrency + 1,
      noHandleSignals: true,
      noPreparedStatements: true,
      // The answer is sent once the last outcomes are written.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger,
      events,
    });
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
  return counts;
}

const noted = (err: unknown) => log.warn({ err }, "jobs not all finished in time");

/**
 * Gives back the jobs of a call that was killed: none lives longer than `lifeSeconds`. Workers, whose names begin
 * otherwise, look after theirs (`showPresence`). The clock is the database's, which dated the locks.
 */
export async function giveBackJobs(db: Db, lifeSeconds: number): Promise<void> {
  const dead = await db.execute<{ id: string }>(sql`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by like 'otpool-%' and locked_at < now() - make_interval(secs => ${lifeSeconds})`);
  if (dead.length === 0) return;
  const workers = dead.map(({ id }) => id);
  await db.execute(sql`select graphile_worker.force_unlock_workers(${sql.param(workers)}::text[])`);
  log.warn({ workers }, "jobs of dead calls given back");
}
