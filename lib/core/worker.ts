import { EventEmitter } from "node:events";
import { type Job, type JobHelpers, Logger, run, type TaskList } from "graphile-worker";
import postgres from "postgres";
import type { Jobs } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { Outage } from "@/lib/core/outage";

/** What each job does. It may run twice: it is idempotent by a key of its own. */
export type Tasks = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> };

export type Worker = {
  /** Takes no new job and waits for those in progress. */
  stop(): Promise<void>;
  /** Settles when the worker has stopped; rejects when it could not go on by itself. */
  done: Promise<void>;
};

type Settings = {
  databaseUrl: string;
  tasks: Partial<Tasks>;
  /** Jobs run at the same time. */
  concurrency?: number;
  /** Between two looks for the jobs of dead workers; a worker absent from two looks is dead. */
  sweepSeconds?: number;
};

/**
 * Runs the jobs of the queue until stopped. A failed job comes back later: after 3 s, 7 s, 20 s, 55 s, 2 min 30,
 * 7 min, 18 min… up to 25 attempts.
 */
export async function startWorker({
  databaseUrl,
  tasks,
  concurrency = 4,
  sweepSeconds = 5,
}: Settings): Promise<Worker> {
  const events = new EventEmitter();
  let presence: Presence | undefined;
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    presence = showPresence(databaseUrl, workerPool.id, sweepSeconds);
  });
  const runner = await run({
    connectionString: databaseUrl,
    taskList: guarded(tasks),
    parsedCronItems: [],
    concurrency,
    noHandleSignals: true,
    // Without batches a stop does not wait for the last outcomes to be written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger,
    events,
  });
  const done = runner.promise.finally(() => presence?.end());
  done.catch(() => {});
  return {
    done,
    async stop() {
      await runner.stop();
      await done;
    },
  };
}

/** Errors may quote a row or an address, and the queue keeps their message: a code takes its place. */
function guarded(tasks: Partial<Tasks>): TaskList {
  const entries = Object.entries(tasks).map(([name, task]) => {
    const run = async (payload: unknown, { job }: JobHelpers) => {
      try {
        await (task as (payload: unknown) => Promise<void>)(payload);
      } catch (error) {
        report(error, job);
        throw new Outage(codeOf(error));
      }
    };
    return [name, run];
  });
  return Object.fromEntries(entries);
}

function report(error: unknown, { id, task_identifier: name, attempts, max_attempts }: Job) {
  const facts = { job: id, name, attempt: attempts, code: codeOf(error) };
  if (attempts >= max_attempts) log.error(facts, "job given up");
  else if (error instanceof Outage) log.info(facts, "job put off");
  else log.error({ ...facts, err: error }, "job failed");
}

function codeOf(error: unknown): string {
  if (error instanceof Outage) return error.message;
  if (!(error instanceof Error)) return "unknown";
  const code = [error, error.cause].map((fault) =>
    fault instanceof Error && "code" in fault ? fault.code : undefined,
  );
  return [error.name, ...code].filter(Boolean).join(" ");
}

/** graphile-worker's own lines, without what it attaches: whole jobs. Its line on each job is ours to write. */
const logger = new Logger(() => (level, message, meta) => {
  const line = message.split("\n")[0];
  if (level === "debug" || meta?.failure || meta?.success) log.debug(line);
  else if (level === "error") log.error(line);
  else if (level === "warning") log.warn(line);
  else log.info(line);
});

type Presence = { end(): Promise<void> };

/**
 * A worker killed outright leaves its jobs locked. Each worker therefore holds a connection that bears its name:
 * PostgreSQL closes it with the process, and any other worker gives back the jobs of a name that is gone.
 */
function showPresence(databaseUrl: string, workerId: string, sweepSeconds: number): Presence {
  const client = postgres(databaseUrl, {
    max: 1,
    max_lifetime: null,
    onnotice: () => {},
    // A machine that lost its power closes nothing: PostgreSQL asks after 30 s, and again three times.
    connection: {
      application_name: workerId,
      tcp_keepalives_idle: 30,
      tcp_keepalives_interval: 10,
      tcp_keepalives_count: 3,
    },
  });
  let absent: string[] = [];
  const look = async () => {
    const now = await absentWorkers(client);
    const dead = now.filter((id) => absent.includes(id));
    absent = now;
    if (dead.length === 0) return;
    await client`select graphile_worker.force_unlock_workers(${dead})`;
    log.warn({ workers: dead }, "jobs of dead workers given back");
  };
  const sweep = () => look().catch((err) => log.error({ err }, "dead workers not looked for"));
  const timer = setInterval(sweep, sweepSeconds * 1_000);
  void sweep();
  return {
    async end() {
      clearInterval(timer);
      await client.end({ timeout: 5 });
    },
  };
}

async function absentWorkers(client: postgres.Sql): Promise<string[]> {
  const rows = await client<{ id: string }[]>`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by like 'pool-%'
      and not exists (select from pg_stat_activity where application_name = locked_by)`;
  return rows.map(({ id }) => id);
}
