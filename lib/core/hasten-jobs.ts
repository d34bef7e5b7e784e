import type { JobHelpers } from "graphile-worker";
import { log } from "@/lib/core/log";

const pauseMs = 5_000;
let last = Number.NEGATIVE_INFINITY;

/** « SMTP ETIMEDOUT » and « SMTP ESOCKET » are one fault: the server was away. « SMTP 451 » is another: it said « later ». */
const kind = (fault: string) => String.raw`regexp_replace(${fault}, '\mE[A-Z]+$', 'E')`;

/**
 * A job that had been put off is done: what put it off is over. Those of its task that a fault of the same kind put off
 * are tried at once rather than at the end of their wait, up to an hour, and the attempt is given back to them. At most
 * every five seconds in a process. That it fails is only noted: the job itself is done.
 */
export async function hastenJobs({ job, query }: Pick<JobHelpers, "job" | "query">): Promise<void> {
  if (job.last_error === null || performance.now() - last < pauseMs) return;
  last = performance.now();
  const waiting = `
    select graphile_worker.reschedule_jobs(array[id], run_at => now(), attempts => greatest(attempts - 1, 0))
    from graphile_worker.jobs
    where task_identifier = $1 and ${kind("last_error")} = ${kind("$2")}
      and locked_at is null and attempts < max_attempts and run_at > now()`;
  await query(waiting, [job.task_identifier, job.last_error]).catch((err) =>
    log.warn({ err }, "jobs not hastened"),
  );
}
