import { directUrl, openDb } from "@/db/client";
import { log } from "@/lib/core/log";
import { startWorker } from "@/lib/core/worker";
import { allJobs, timetable } from "@/lib/operations/jobs";
import { readEnvFile } from "./env-file";

const concurrency = 4;
const secondsToFinish = 20;

readEnvFile();
const databaseUrl = directUrl();
// An e-mail that leaves holds one connection and writes its link by another.
const db = openDb(databaseUrl, { max: 2 * concurrency + 2, kind: "worker" });
const worker = await startWorker({ databaseUrl, tasks: allJobs(db), timetable, concurrency });
log.info({ pid: process.pid }, "worker started");

/** What is not finished in time comes back: another worker finds this one gone. */
async function stop() {
  setTimeout(() => process.exit(1), secondsToFinish * 1_000).unref();
  await worker.stop();
  await db.close();
  log.info("worker stopped");
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
