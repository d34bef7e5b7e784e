import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { requestEvents, requests, uploads } from "@/db/schema";
import { aMember, anAccount } from "../support/people";
import { aBirth, type Written } from "./support";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let server: EmbeddedPostgres;
let db: ReturnType<typeof openDb>;

/** A PostgreSQL of its own, as durable as in production: what it confirmed stands. */
beforeAll(async () => {
  server = await startPostgres(`.test/restart-${process.pid}`, ["max_connections=60"]);
  await migrateDatabase(server.url);
  db = openDb(server.url, { max: 20 });
});
afterAll(async () => {
  await db.close();
  await server.destroy();
});

const members = 200;

test("200 members send while PostgreSQL restarts: every request confirmed is there, once, with its document and its job", async () => {
  const written = await everyoneReady();
  const sending = sendAll(written);
  await sending.begun;
  await server.restart();
  const { confirmed, last } = await sending.ended;
  expect(confirmed.length).toBeGreaterThan(0);
  expect(confirmed.length).toBeLessThan(members);
  expect(last, "the pool serves again").toBe(`again ${members} of ${members}`);

  expect(await countSent(confirmed)).toEqual(all(confirmed.length));
  expect(await countSent(written.map(({ requestId }) => requestId))).toEqual(all(members));
});

const all = (count: number) => ({ sent: count, stages: count, jobs: count, documents: count });

/** A process apart sends them all: what is confirmed, as it is. */
function sendAll(written: Written[]) {
  const args = ["--import", "tsx", "tests/request/send-all.ts", server.url, JSON.stringify(written)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  const begun = new Promise<void>((resolve) => {
    child.stdout.on("data", (said) => {
      output += said;
      if (output.split("\n").length > 20) resolve();
    });
  });
  const ended = once(child, "exit").then(() => {
    const lines = output.trim().split("\n");
    return { confirmed: lines.filter((line) => /^[0-9a-f-]{36}$/.test(line)), last: lines.at(-1) };
  });
  return { begun, ended };
}

/** One birth written in full, then as many more members as wanted with the same. */
async function everyoneReady(): Promise<Written[]> {
  const first = await anAccount(db, { password: null });
  const model = await aBirth(db, { memberId: first.member.id, accountId: first.id });
  const others = Array.from({ length: members - 1 }, async () => {
    const { id: memberId } = await aMember(db);
    return aBirth(db, { memberId, accountId: randomUUID() });
  });
  return [model, ...(await Promise.all(others))];
}

async function countSent(ids: string[]) {
  const states = await db.select({ state: requests.state }).from(requests).where(inArray(requests.id, ids));
  const stages = await db.select().from(requestEvents).where(inArray(requestEvents.requestId, ids));
  const jobs = await db.execute<{ id: string }>(sql`
    select payload->>'requestId' as id from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = 'acknowledge-request'`);
  const documents = await db.select().from(uploads).where(inArray(uploads.requestId, ids));
  return {
    documents: documents.length,
    sent: states.filter(({ state }) => state === "sent").length,
    stages: stages.filter(({ state }) => state === "sent").length,
    jobs: jobs.filter(({ id }) => ids.includes(id)).length,
  };
}
