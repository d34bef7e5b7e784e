import { openDb } from "@/db/client";
import { accountJobs, accountTimetable } from "@/lib/account/jobs";
import { bankAccountJobs } from "@/lib/bank-account/jobs";
import { changeJobs } from "@/lib/change/jobs";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { startWorker } from "@/lib/core/worker";
import { exportJobs } from "@/lib/export/jobs";
import { helpJobs } from "@/lib/help/jobs";
import { requestJobs, requestTimetable } from "@/lib/request/jobs";
import { terminationJobs } from "@/lib/termination/jobs";
import { readEnvFile } from "./env-file";

const concurrency = 4;
const secondsToFinish = 20;

readEnvFile();
const { DATABASE_URL: databaseUrl } = env();
// An e-mail that leaves holds one connection and writes its link by another.
const db = openDb(databaseUrl, { max: 2 * concurrency + 2 });
// Requests and archives both keep files.
const [requests, exports] = [requestJobs(db), exportJobs(db)];
const worker = await startWorker({
  databaseUrl,
  tasks: {
    ...accountJobs(db),
    ...bankAccountJobs(db),
    ...changeJobs(db),
    ...exports,
    ...helpJobs(db),
    ...requests,
    ...terminationJobs(db),
    "remove-expired-files": async (payload) => {
      await exports["remove-expired-files"](payload);
      await requests["remove-expired-files"](payload);
    },
  },
  timetable: [...accountTimetable, ...requestTimetable],
  concurrency,
});
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
