import { directUrl, openDb } from "@/db/client";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { startWorker } from "@/lib/core/worker";
import { allJobs, timetable } from "@/lib/operations/jobs";
import { readEnvFile } from "./env-file";

const concurrency = 4;
const secondsToTell = 2;

readEnvFile();
const databaseUrl = directUrl();
const { STOP_SECONDS: secondsToFinish } = env();
// An e-mail that leaves holds one connection and writes its link by another.
const db = openDb(databaseUrl, { max: 2 * concurrency + 2, kind: "worker" });
const worker = await startWorker({ databaseUrl, tasks: allJobs(db), timetable, concurrency });
log.info({ pid: process.pid }, "worker started");

/** Takes no new job, finishes those in progress, and gives back those that do not end in time. */
async function stop() {
  setTimeout(giveBack, secondsToFinish * 1_000).unref();
  await worker.stop();
  await db.close();
  log.info("worker stopped");
  process.exit(0);
}

/** Without a database to tell, another worker finds this one gone. */
async function giveBack() {
  setTimeout(() => process.exit(1), secondsToTell * 1_000).unref();
  await worker.giveBack().catch((err) => {
    log.error({ err }, "jobs not given back");
    process.exit(1);
  });
  log.warn("worker stopped, its jobs in progress given back");
  process.exit(0);
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);

/** postgres.js throws where nobody can catch it when it loses a connection; the pool has been replaced (`openDb`). */
const isLostConnection = (err: Error) =>
  err instanceof TypeError && err.stack?.includes("/node_modules/postgres/") === true;

// Whoever watches over the process starts it again.
process.on("uncaughtException", (err) => {
  if (isLostConnection(err)) return log.error({ err }, "connection lost");
  log.fatal({ err }, "worker fell");
  process.exit(1);
});
