import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, expect, test, vi } from "vitest";
import { changes, webhookDeliveries } from "@/db/schema";
import { announceChange } from "@/lib/change/announce-change";
import { changeJobs } from "@/lib/change/jobs";
import { addWebhook } from "@/lib/change/webhooks";
import { addJob } from "@/lib/core/jobs";
import { startWorker } from "@/lib/core/worker";
import { jobs, letTimePass } from "../mail/support";
import { aDatabase } from "../support/database";
import { aMember, now } from "../support/people";
import { testSettings } from "../support/settings";
import { aChange } from "./support";
import { WebhookPeer } from "./webhook-peer";

vi.setConfig({ testTimeout: 120_000 });

process.env.WEBHOOK_PRIVATE_HOSTS = "127.0.0.1";
const db = await aDatabase();
const peer = await WebhookPeer.start();
afterAll(() => peer.stop());
const member = await aMember(db);
await addWebhook(db, { url: peer.url, privateHosts: ["127.0.0.1"], now });
const eventually = <T>(fact: () => Promise<T>) => vi.waitFor(fact, { timeout: 40_000, interval: 40 });

async function row(changeId: string) {
  const [found] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.changeId, changeId));
  return found;
}

/** The very process that `npm run worker` starts. */
function spawnWorker() {
  const settings = testSettings({
    DATABASE_URL: db.url,
    DATA_KEYS: process.env.DATA_KEYS ?? "",
    WEBHOOK_PRIVATE_HOSTS: "127.0.0.1",
    LOG_LEVEL: "debug",
  });
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  return { child, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

test("a change written in a transaction reaches the address by itself, through failures and a worker killed in the middle", async () => {
  peer.behaviour = "hang";
  const changeId = await db.transaction((tx) => aChange(tx, member.id));
  const first = spawnWorker();
  await peer.noticesOf(changeId);
  await end(first.child, "SIGKILL");
  expect(await row(changeId)).toMatchObject({ state: "pending", attempts: 1 });

  peer.behaviour = 500;
  const next = await startWorker({ databaseUrl: db.url, tasks: changeJobs(db), sweepSeconds: 0.5 });
  await peer.noticesOf(changeId, 2);
  await eventually(async () => expect((await row(changeId))?.lastError).toBe("HTTP 500"));
  peer.behaviour = 204;
  await eventually(async () => expect((await jobs(db)).every((job) => !job.locked_by)).toBe(true));
  await letTimePass(db);
  await eventually(async () => expect((await row(changeId))?.state).toBe("delivered"));
  const notices = await peer.noticesOf(changeId, 3);
  await next.stop();

  expect(new Set(notices.map(({ body }) => body))).toHaveLength(1);
  expect(first.output()).toContain("worker started");
  expect(first.output()).not.toMatch(new RegExp(`${member.lastName}|${peer.url}|whsec_`));
});

test("an address that never answers holds one place of the worker: the other jobs go on", async () => {
  peer.behaviour = "hang";
  const changeIds = await Promise.all(Array.from({ length: 6 }, () => aChange(db, member.id)));
  for (const changeId of changeIds) await announceChange(db, changeId, now);
  let went = false;
  const other = async () => {
    went = true;
  };
  const tasks = { ...changeJobs(db), "forget-expired": other };
  const worker = await startWorker({ databaseUrl: db.url, tasks, concurrency: 4 });
  await eventually(async () => expect(posted(changeIds)).toHaveLength(1));
  await addJob(db, "forget-expired", {});
  await eventually(async () => expect(went).toBe(true));

  expect(posted(changeIds)).toHaveLength(1);
  expect((await jobs(db)).filter(isUnderWay)).toHaveLength(1);
  await worker.stop();
});

/** A delivery that a worker holds; the other jobs may still be writing how they ended. */
const isUnderWay = ({ locked_by, payload }: Awaited<ReturnType<typeof jobs>>[number]) =>
  locked_by !== null && "webhookId" in payload;

const posted = (changeIds: string[]) =>
  peer.notices.filter(({ body }) => changeIds.some((id) => body.includes(id)));

test("a change undone with its transaction is announced to nobody", async () => {
  let changeId = "";
  await db
    .transaction(async (tx) => {
      changeId = await aChange(tx, member.id);
      throw new Error("undone");
    })
    .catch(() => {});
  const worker = await startWorker({ databaseUrl: db.url, tasks: changeJobs(db) });
  await announceChange(db, changeId, Temporal.Now.instant());
  await worker.stop();

  expect(await db.select().from(changes).where(eq(changes.id, changeId))).toEqual([]);
  expect(peer.notices.filter(({ body }) => body.includes(changeId))).toEqual([]);
});
