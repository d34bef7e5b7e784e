import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { addDueItems } from "@/lib/core/add-due-items";
import { giveBackJobs, runDueJobs } from "@/lib/core/run-due-jobs";
import { allJobs, timetable } from "@/lib/operations/jobs";

/** Seconds a call may live (`maxDuration` of its route); less than that, it takes jobs, then gives back what is left. */
const lifeSeconds = 120;
const takeSeconds = 50;
const giveBackSeconds = 105;
const concurrency = 4;

/** Connections that the jobs of one call need: an e-mail that leaves holds one and writes its link by another. */
export const connectionsOfCall = 2 * concurrency + 2;

/**
 * Does what a worker does, for the time of one call: gives back the jobs of calls that were killed, enqueues what the
 * timetable has due, and runs the queue. Gives how many jobs were done, and how many failed and will be tried again.
 */
export async function runScheduled(db: Db, databaseUrl: string, now: Temporal.Instant) {
  await giveBackJobs(db, lifeSeconds + 5);
  await addDueItems(db, timetable, now);
  return runDueJobs({ databaseUrl, tasks: allJobs(db), takeSeconds, giveBackSeconds, concurrency });
}
