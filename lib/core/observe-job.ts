import type { Job } from "graphile-worker";
import { metrics } from "@/lib/core/metrics";
import { Outage } from "@/lib/core/outage";
import { inSpan } from "@/lib/core/trace";

type Run = Pick<Job, "id" | "task_identifier" | "attempts" | "max_attempts">;

export type JobOutcome = "done" | "put_off" | "failed" | "given_up";

/** Times a run of a job, and counts it under what became of it; it is a span of its own. */
export function observeJob(job: Run, act: () => Promise<void>): Promise<void> {
  const { id, task_identifier: name, attempts } = job;
  return inSpan(
    `job ${name}`,
    { "espace.job": name, "espace.job_id": id, "espace.attempt": attempts },
    async () => {
      const start = performance.now();
      const count = (outcome: JobOutcome) =>
        metrics().jobSeconds.observe({ job: name, outcome }, (performance.now() - start) / 1_000);
      try {
        await act();
        count("done");
      } catch (error) {
        count(outcomeOf(error, job));
        throw error;
      }
    },
  );
}

/** How a run ended that did not succeed. */
export function outcomeOf(error: unknown, { attempts, max_attempts }: Run): Exclude<JobOutcome, "done"> {
  if (attempts >= max_attempts) return "given_up";
  return error instanceof Outage ? "put_off" : "failed";
}
