import type { Temporal } from "temporal-polyfill";
import { connectionsLost, type Db } from "@/db/client";
import { log } from "@/lib/core/log";
import { metrics } from "@/lib/core/metrics";
import { ping, readConnections, readFeeds, readQueue } from "./state-queries";

/** Whose pool is read: its limit, and the name of its connections. */
export type OwnPool = { size: number; applicationName: string };

/** Prometheus gives up at 10 s: what the database has not said by then is left out. */
const patienceMs = 2_000;

/**
 * The metrics of this process, and what the database says of the queue and of the feeds, as Prometheus reads them. While
 * the database is away the rest is there, without figures that nobody knows.
 */
export async function scrape(db: Db, pool: OwnPool, now: Temporal.Instant): Promise<string> {
  forgetDatabase();
  const { poolSize, connectionsLost: lost, registry } = metrics();
  poolSize.set(pool.size);
  lost.reset();
  lost.inc(connectionsLost());
  await inTime(readDatabase(db, pool, now)).catch((err) => log.warn({ err }, "metrics without the database"));
  return registry.metrics();
}

function forgetDatabase(): void {
  const all = metrics();
  all.databaseUp.set(0);
  for (const figure of [all.databaseWait, all.oldestDue, all.feedStart, all.feedEnd]) figure.set(Number.NaN);
  for (const figures of [all.connections, all.jobs, all.feedLines]) figures.reset();
}

async function readDatabase(db: Db, { applicationName }: OwnPool, now: Temporal.Instant): Promise<void> {
  const { databaseUp, databaseWait, connections } = metrics();
  const start = performance.now();
  await ping(db);
  databaseWait.set((performance.now() - start) / 1_000);
  databaseUp.set(1);
  await measureQueue(db, now);
  await measureFeeds(db);
  for (const { state, count } of await readConnections(db, applicationName))
    connections.set({ state }, count);
}

async function measureQueue(db: Db, now: Temporal.Instant): Promise<void> {
  const { jobs, oldestDue } = metrics();
  const { oldestDueSeconds, givenUp, ...queue } = await readQueue(db, now);
  oldestDue.set(oldestDueSeconds);
  for (const [state, count] of Object.entries({ ...queue, given_up: givenUp }))
    if (count !== null) jobs.set({ state }, count);
}

/** 0 is « never ». */
async function measureFeeds(db: Db): Promise<void> {
  const { feedStart, feedEnd, feedLines } = metrics();
  const { begun, ended } = await readFeeds(db);
  feedStart.set(secondsOf(begun?.startedAt));
  feedEnd.set(secondsOf(ended?.finishedAt));
  if (!ended) return;
  feedLines.set({ outcome: "read" }, ended.read);
  feedLines.set({ outcome: "rejected" }, ended.rejected);
}

const secondsOf = (at: Temporal.Instant | null | undefined): number => (at?.epochMilliseconds ?? 0) / 1_000;

async function inTime(reading: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database does not answer in time")), patienceMs);
  });
  await Promise.race([reading, late]).finally(() => clearTimeout(timer));
}
