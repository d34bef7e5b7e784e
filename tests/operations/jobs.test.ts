import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { auditEvents } from "@/db/schema";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { addJob } from "@/lib/core/jobs";
import { Outage } from "@/lib/core/outage";
import { startWorker } from "@/lib/core/worker";
import { dropJob, listJobs, retryJobs } from "@/lib/operations/queue";
import { aDatabase } from "../support/database";
import { ops } from "../support/ops";
import { now } from "../support/people";

vi.setConfig({ testTimeout: 60_000 });

const db = await aDatabase();

test("a job that failed is listed with its code and nothing that it carries, tried again at once, and done", async () => {
  await requestPasswordReset(db, { email: "perdu@courriel.example", clientAddress: "192.0.2.1", now });
  const mailId = randomUUID();
  await addJob(db, "send-mail", { mailId });
  await addJob(db, "invite-member", { accountId: randomUUID() }, { runAt: now.add({ hours: 24 * 9_000 }) });
  let down = true;
  const sent: string[] = [];
  const fails = async () => {
    throw new Outage("SMTP ECONNREFUSED");
  };
  const worker = await startWorker({
    databaseUrl: db.url,
    tasks: {
      "send-mail": async (job) => void (down ? await fails() : sent.push(job.mailId)),
      "request-password-reset": fails,
    },
  });
  await vi.waitUntil(async () => (await failed()).length === 2, { timeout: 20_000 });
  down = false;

  const listed = await ops({ DATABASE_URL: db.url }, "jobs", "list");
  expect(listed.code).toBe(0);
  expect(listed.out).toMatch(/^\d+ +send-mail +à réessayer +\d\/25 +\S+ +SMTP ECONNREFUSED/m);
  expect(listed.out).toMatch(/invite-member +prévue +0\/25/);
  expect(listed.out).not.toMatch(new RegExp(`courriel|sealed|${mailId}`));

  const mail = (await failed()).find(({ name }) => name === "send-mail");
  expect(await ops({ DATABASE_URL: db.url }, "jobs", "retry", mail!.id)).toMatchObject({ code: 0 });
  await vi.waitUntil(() => sent.length === 1, { timeout: 20_000 });
  expect(sent).toEqual([mailId]);
  await worker.stop();
  const events = await db.select().from(auditEvents).where(eq(auditEvents.kind, "jobs-retried"));
  expect(events.map(({ details }) => details)).toEqual([{ by: "operator", job: mail!.id, count: "1" }]);
});

test("all that failed comes back together; what is planned keeps its day; only what was given up can be dropped", async () => {
  await db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts where attempts > 0`);
  const jobs = await listJobs(db, { limit: 10 });
  const [givenUp, planned] = [jobs[0]!, jobs.at(-1)!];
  expect([givenUp.standing, planned.standing]).toEqual(["given-up", "planned"]);
  expect(await retryJobs(db, { id: planned.id, now })).toEqual({ ok: false, refusal: "not-failed" });
  expect(await dropJob(db, { id: planned.id, now })).toEqual({ ok: false, refusal: "not-given-up" });
  expect(await retryJobs(db, { id: "999999", now })).toEqual({ ok: false, refusal: "no-such-job" });

  expect(await retryJobs(db, { id: "all", now })).toEqual({ ok: true, value: 1 });
  expect(await listJobs(db, { limit: 10 })).toMatchObject([
    { id: givenUp.id, standing: "due", attempts: 0 },
    { id: planned.id, standing: "planned", runAt: planned.runAt },
  ]);
  await db.execute(
    sql`update graphile_worker._private_jobs set attempts = max_attempts where id = ${givenUp.id}`,
  );
  expect(await dropJob(db, { id: givenUp.id, now })).toEqual({ ok: true, value: true });
  expect((await listJobs(db, { limit: 10 })).map(({ id }) => id)).toEqual([planned.id]);
});

const failed = async () =>
  (await listJobs(db, { limit: 10 })).filter(({ standing }) => standing === "failed");
