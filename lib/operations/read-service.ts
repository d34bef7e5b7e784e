import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { captchaAnswers } from "@/lib/core/captcha";
import { env } from "@/lib/core/env";
import { storageAnswers } from "@/lib/core/storage";
import { look } from "./look";
import { reading } from "./reading";
import { countEvents, lastEvent, listTroubledJobs, readMails, readPresence } from "./service-queries";
import { worries } from "./service-rules";
import { isReplica, ping, readFeeds, readQueue } from "./state-queries";

export type Service = Awaited<ReturnType<typeof readService>>;

const signInKinds = ["sign-in", "sign-in-refused", "staff-sign-in", "staff-sign-in-refused"] as const;

/** All that an administrator reads to know whether all is well, with what must be looked at in words. */
export async function readService(db: Db, now: Temporal.Instant) {
  const [base, jobs, people, care, storage, captcha] = await Promise.all([
    readBase(db, now),
    readJobs(db, now),
    readPeople(db, now),
    readCare(db),
    storageAnswers(now),
    captchaAnswers(),
  ]);
  const facts = { ...base, ...jobs, ...people, ...care, storage, captcha };
  return { ...facts, worries: worries(facts, now) };
}

const lastMigration = Math.max(...journal.entries.map(({ when }) => when));

async function readBase(db: Db, now: Temporal.Instant) {
  const start = performance.now();
  await ping(db);
  const milliseconds = performance.now() - start;
  const asked = performance.now();
  const state = await look(db, () => now.epochMilliseconds + performance.now() - asked);
  return {
    milliseconds,
    migrations: (state?.lastMigration ?? 0) >= lastMigration,
    clockAheadMs: state?.clockAheadMs ?? 0,
    replica: await readReplica(),
  };
}

/** Whether the long lists are read on the replica now; undefined when there is none. */
async function readReplica(): Promise<"read" | "left" | undefined> {
  if (!env().DATABASE_REPLICA_URL) return undefined;
  return (await reading(isReplica)) ? "read" : "left";
}

async function readJobs(db: Db, now: Temporal.Instant) {
  const [queue, presence] = await Promise.all([readQueue(db, now), readPresence(db)]);
  const troubled = queue.failing || queue.givenUp ? await listTroubledJobs(db) : [];
  const scheduler = env().CRON_SECRET !== undefined;
  return { queue, troubled: [...troubled], scheduler, ...presence };
}

async function readPeople(db: Db, now: Temporal.Instant) {
  const [mails, events] = await Promise.all([
    readMails(db, now.subtract({ hours: 24 })),
    countEvents(db, signInKinds, now.subtract({ hours: 1 })),
  ]);
  return { mails, events };
}

async function readCare(db: Db) {
  const [feeds, backupVerified, retention] = await Promise.all([
    readFeeds(db),
    lastEvent(db, "backup-verified"),
    lastEvent(db, "retention-run"),
  ]);
  return { feeds, backupVerified, retention };
}
