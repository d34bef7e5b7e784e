import { applicationName, directUrl, openDb } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { observeProcess } from "@/lib/core/observe-process";
import { followTime } from "@/lib/core/shared-time";
import { startWorker } from "@/lib/core/worker";
import { listenForHealth } from "@/lib/core/worker-listener";
import { allJobs, timetable } from "@/lib/operations/jobs";
import { look } from "@/lib/operations/look";
import { readClock } from "@/lib/operations/queries";
import { readiness } from "@/lib/operations/rules";
import { scrape } from "@/lib/operations/scrape";
import { readEnvFile } from "./env-file";

const concurrency = 4;
const secondsToTell = 2;
const lastMigration = Math.max(...journal.entries.map(({ when }) => when));

readEnvFile();
const databaseUrl = directUrl();
const { STOP_SECONDS: secondsToFinish, METRICS_TOKEN: token, WORKER_PORT: port } = env();
const sendLastTraces = await observeProcess("worker");
// An e-mail that leaves holds one connection and writes its link by another.
const connections = 2 * concurrency + 2;
const db = openDb(databaseUrl, { max: connections, kind: "worker" });
let stopping = false;
await followTime(() => readClock(db));
const worker = await startWorker({ databaseUrl, tasks: allJobs(db), timetable, concurrency, onSilence });
if (port !== undefined) await listenForHealth({ port, token, isReady, metrics: readMetrics });
log.info({ pid: process.pid }, "worker started");

/** What its connections wait for may never come. Whoever watches over the process starts another, which makes new ones. */
function onSilence() {
  log.fatal("worker left: PostgreSQL does not answer");
  process.exit(1);
}

/** A worker that is asked to stop is no longer one to count on. */
async function isReady(): Promise<boolean> {
  const state = await look(db, Date.now);
  return readiness(state, { stopping, lastMigration, strict: false }).ready;
}

function readMetrics(): Promise<string> {
  return scrape(db, { size: connections, applicationName: applicationName("worker") }, now());
}

/** Takes no new job, finishes those in progress, and gives back those that do not end in time. */
async function stop() {
  stopping = true;
  setTimeout(giveBack, secondsToFinish * 1_000).unref();
  await worker.stop();
  await sendLastTraces().catch((err) => log.warn({ err }, "traces not sent"));
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
