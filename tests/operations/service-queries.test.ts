import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { mails } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { addJob } from "@/lib/core/jobs";
import { readService } from "@/lib/operations/read-service";
import {
  countEvents,
  lastEvent,
  listTroubledJobs,
  readMails,
  readPresence,
} from "@/lib/operations/service-queries";
import { aDatabase } from "../support/database";
import { anAccount, now } from "../support/people";

const db = await aDatabase();

test("e-mails are told by what became of them, those of the day alone; what had no reason to leave is not", async () => {
  const { id: accountId } = await anAccount(db);
  const aMail = (given: Partial<typeof mails.$inferInsert>) =>
    db.insert(mails).values({
      id: crypto.randomUUID(),
      accountId,
      template: "password-changed",
      requestedAt: now.subtract({ hours: 1 }),
      ...given,
    });
  await aMail({ sentAt: now });
  await aMail({ sentAt: now });
  await aMail({ sentAt: now, requestedAt: now.subtract({ hours: 25 }) });
  await aMail({});
  await aMail({ refusedAt: now, refusal: "550" });
  await aMail({ refusedAt: now, refusal: "superseded" });
  expect(await readMails(db, now.subtract({ hours: 24 }))).toEqual({ sent: 2, waiting: 1, refused: 1 });
});

test("events are counted by kind since a moment, and the last of a kind is known", async () => {
  const since = now.subtract({ hours: 1 });
  await recordEvent(db, { kind: "sign-in", now: since.subtract({ seconds: 1 }) });
  for (const seconds of [1, 2]) await recordEvent(db, { kind: "sign-in", now: since.add({ seconds }) });
  await recordEvent(db, { kind: "sign-in-refused", now });
  const kinds = ["sign-in", "sign-in-refused", "staff-sign-in"] as const;
  expect(await countEvents(db, kinds, since)).toEqual({
    "sign-in": 2,
    "sign-in-refused": 1,
    "staff-sign-in": 0,
  });
  expect(await lastEvent(db, "sign-in")).toEqual(since.add({ seconds: 2 }));
  expect(await lastEvent(db, "backup-verified")).toBeUndefined();
});

test("jobs in trouble are told by name, with the last thing that they said", async () => {
  for (const state of [sql`attempts = 2`, sql`attempts = max_attempts`]) {
    await addJob(db, "send-mail", { mailId: crypto.randomUUID() });
    await db.execute(sql`update graphile_worker._private_jobs set ${state}, last_error = 'Outage SMTP 421'
      where id = (select max(id) from graphile_worker._private_jobs)`);
  }
  expect([...(await listTroubledJobs(db))]).toEqual([
    { name: "send-mail", failing: 1, givenUp: 1, error: "Outage SMTP 421" },
  ]);
});

test("workers and web servers are present by their connections; the whole is read in one look", async () => {
  const names = ["pool-un", "pool-deux", "espace-web-1"];
  const clients = names.map((application_name) =>
    postgres(db.url, { max: 1, connection: { application_name } }),
  );
  for (const client of clients) await client`select 1`;
  expect(await readPresence(db)).toEqual({ workers: 2, webs: 1 });
  const service = await readService(db, now);
  expect(service).toMatchObject({ migrations: true, storage: true, captcha: true, workers: 2 });
  expect(service.worries.queue).toEqual(["une tâche abandonnée"]);
  for (const client of clients) await client.end();
});
