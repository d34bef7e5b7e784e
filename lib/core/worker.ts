import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { type Job, type JobHelpers, Logger, parseCronItems, run, type TaskList } from "graphile-worker";
import { hastenJobs } from "@/lib/core/hasten-jobs";
import { type Jobs, requestField } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { observeJob } from "@/lib/core/observe-job";
import { Outage } from "@/lib/core/outage";
import { inRequest } from "@/lib/core/request-context";
import { type Presence, showPresence, type Watch } from "@/lib/core/worker-presence";

/** What each job does. It may run twice: it is idempotent by a key of its own. */
export type Tasks = { [Name in keyof Jobs]: (payload: Jobs[Name]) => Promise<void> };

export type Worker = {
  /** Takes no new job and waits for those in progress. */
  stop(): Promise<void>;
  /** Lets any other worker take at once the jobs in progress: this process must end before it does more of them. */
  giveBack(): Promise<void>;
};

type Settings = {
  databaseUrl: string;
  tasks: Partial<Tasks>;
  /** What comes back by the clock (UTC): one job, however many workers. */
  timetable?: { task: keyof Jobs; match: string }[];
  /** Jobs run at the same time. */
  concurrency?: number;
} & Watch;

/**
 * Runs the jobs of the queue until stopped, through the absences of the database. A failed job comes back later:
 * after 3 s, 7 s, 20 s, 55 s, 2 min 30, 7 min, 18 min… up to 25 attempts.
 */
export async function startWorker(settings: Settings): Promise<Worker> {
  let crew: Crew | undefined = await startCrew(settings);
  let stopping = false;
  const watching = (async () => {
    while (!stopping) {
      await crew?.left;
      if (stopping) return;
      log.error("worker interrupted, it starts again");
      await setTimeout(secondsBeforeNewCrew * 1_000);
      crew = stopping ? undefined : await startCrew(settings).catch(() => undefined);
    }
    await crew?.stop();
  })();
  return {
    async stop() {
      stopping = true;
      await crew?.stop();
      await watching;
    },
    giveBack: async () => crew?.giveBack(),
  };
}

const secondsBeforeNewCrew = 1;

/** graphile-worker leaves by itself when it cannot write how a job ended. */
type Crew = { stop(): Promise<void>; giveBack(): Promise<void>; left: Promise<void> };

async function startCrew({
  databaseUrl,
  tasks,
  timetable = [],
  concurrency = 4,
  ...watch
}: Settings): Promise<Crew> {
  const events = new EventEmitter();
  let presence: Presence | undefined;
  events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
    presence = showPresence(databaseUrl, workerPool.id, watch);
  });
  const runner = await run({
    connectionString: databaseUrl,
    taskList: guarded(tasks),
    parsedCronItems: parseCronItems(timetable),
    concurrency,
    noHandleSignals: true,
    // Without batches a stop does not wait for the last outcomes to be written.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger,
    events,
  });
  const left = runner.promise.catch(() => {}).then(() => presence?.end());
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    stopped ??= runner.stop().catch(() => {});
    await stopped;
    await left;
  };
  return { left, stop, giveBack: async () => presence?.giveBack() };
}

/** Errors may quote a row or an address, and the queue keeps their message: a code takes its place. */
export function guarded(tasks: Partial<Tasks>): TaskList {
  const entries = Object.entries(tasks).map(([name, task]) => {
    const run = async (carried: unknown, helpers: JobHelpers) => {
      const { job } = helpers;
      const { [requestField]: requestId, ...payload } = Object(carried);
      await inRequest({ requestId: requestId ?? `job-${job.id}` }, async () => {
        try {
          await observeJob(job, () => (task as (payload: unknown) => Promise<void>)(payload));
        } catch (error) {
          report(error, job);
          throw new Outage(codeOf(error));
        }
        await hastenJobs(helpers);
      });
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
export const logger = new Logger(() => (level, message, meta) => {
  const line = message.split("\n")[0];
  if (level === "debug" || meta?.failure || meta?.success) log.debug(line);
  else if (level === "error") log.error(line);
  else if (level === "warning") log.warn(line);
  else log.info(line);
});
