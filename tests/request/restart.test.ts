import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { type EmbeddedPostgres, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { requestEvents, requests } from "@/db/schema";
import { aMember, anAccount } from "../support/people";
import { aBirth, send, type Written } from "./support";

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
  const sending = written.map(async (one) => ({ one, sent: await send(db, one).catch(() => undefined) }));
  await Promise.race(sending);
  await server.restart();
  const outcomes = await Promise.all(sending);
  const confirmed = outcomes.filter(({ sent }) => sent?.ok).map(({ one }) => one.requestId);
  expect(confirmed.length).toBeGreaterThan(0);
  expect(confirmed.length).toBeLessThan(members);

  expect(await countSent(confirmed)).toEqual({
    sent: confirmed.length,
    stages: confirmed.length,
    jobs: confirmed.length,
  });
  const again = await Promise.all(written.map((one) => send(db, one)));
  expect(again.every(({ ok }) => ok)).toBe(true);
  const all = written.map(({ requestId }) => requestId);
  expect(await countSent(all)).toEqual({ sent: members, stages: members, jobs: members });
  const [{ documents } = { documents: 0 }] = await db.execute<{ documents: number }>(
    sql`select count(*)::int as documents from uploads where removed_at is null`,
  );
  expect(documents).toBe(members);
});

/** One birth written in full, then as many more members as wanted with the same. */
async function everyoneReady(): Promise<Written[]> {
  const first = await anAccount(db, { password: null });
  const model = await aBirth(db, { memberId: first.member.id, accountId: first.id });
  const others: Written[] = [];
  while (others.length < members - 1) {
    const { id: memberId } = await aMember(db);
    others.push(await aBirth(db, { memberId, accountId: randomUUID() }));
  }
  return [model, ...others];
}

async function countSent(ids: string[]) {
  const states = await db.select({ state: requests.state }).from(requests).where(inArray(requests.id, ids));
  const stages = await db.select().from(requestEvents).where(inArray(requestEvents.requestId, ids));
  const jobs = await db.execute<{ id: string }>(sql`
    select payload->>'requestId' as id from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id where task.identifier = 'acknowledge-request'`);
  return {
    sent: states.filter(({ state }) => state === "sent").length,
    stages: stages.filter(({ state }) => state === "sent").length,
    jobs: jobs.filter(({ id }) => ids.includes(id)).length,
  };
}

test("the database is the restarted one", async () => {
  const [row] = await db.select({ id: requests.id }).from(requests).where(eq(requests.state, "draft"));
  expect(row).toBeUndefined();
});
