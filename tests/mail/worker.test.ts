import { once } from "node:events";
import { createConnection } from "node:net";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { mails, secrets } from "@/db/schema";
import { secretHash } from "@/lib/core/crypto";
import { addJob } from "@/lib/core/jobs";
import type { Smtp } from "@/lib/core/smtp";
import { startWorker, type Worker } from "@/lib/core/worker";
import { freshDatabase } from "../support/database";
import { linkOf, SmtpPeer } from "../support/smtp-peer";
import { aLinkMail, anAccount, aWorker, eventually, jobs, letTimePass, smtpTo } from "./support";

vi.setConfig({ testTimeout: 120_000 });

let url: string;
let db: ReturnType<typeof openDb>;
let peer: SmtpPeer;
let smtp: Smtp;
let workers: Worker[];

beforeEach(async () => {
  url = await freshDatabase();
  db = openDb(url, { max: 20 });
  peer = await SmtpPeer.start();
  smtp = smtpTo(peer);
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  smtp.close();
  await peer.stop();
  await db.close();
});

const work = async () => workers.push(await aWorker(db, url, smtp));

async function manyMails(count: number): Promise<{ accountId: string; address: string }[]> {
  const people = [];
  for (let rank = 0; rank < count; rank += 1) {
    const address = `sentinelle-${rank}@exemple.fr`;
    const accountId = await anAccount(db, address);
    await aLinkMail(db, accountId);
    people.push({ accountId, address });
  }
  return people;
}

test("a mail server away for an hour loses nothing and doubles nothing", async () => {
  const people = await manyMails(20);
  await peer.stop();
  await work();
  // 3 + 7 + 20 + 55 + 148 + 403 + 1 097 + 2 981 seconds of waiting: more than an hour.
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    await eventually(async () => {
      const waiting = await jobs(db);
      expect(waiting).toHaveLength(20);
      for (const job of waiting) {
        // On a slow machine some come back by themselves before the others have failed.
        expect(job.attempts).toBeGreaterThanOrEqual(attempt);
        expect(job.locked_by).toBeNull();
      }
    });
    for (const { last_error } of await jobs(db)) expect(last_error).toMatch(/^SMTP E[A-Z]+$/);
    if (attempt < 8) await letTimePass(db);
  }
  expect(peer.mails).toEqual([]);

  await peer.restart();
  await letTimePass(db);
  await peer.count(20);
  await eventually(async () => expect(await jobs(db)).toEqual([]));

  expect(peer.mails.map(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort());
  for (const { accountId, address } of people) {
    const { secret } = linkOf(await peer.mailFor(address));
    const [row] = await db.select().from(secrets).where(eq(secrets.accountId, accountId));
    expect(row!.hash).toEqual(secretHash(secret));
  }
  for (const row of await db.select().from(mails)) expect(row.sentAt).not.toBeNull();
});

test("a server that says « later » gets each e-mail later, once", async () => {
  const people = await manyMails(5);
  peer.behaviour = 451;
  await work();
  await eventually(async () =>
    expect((await jobs(db)).map((job) => job.last_error)).toEqual(Array(5).fill("SMTP 451")),
  );
  peer.behaviour = "accept";
  await letTimePass(db);
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  expect(peer.mails.map(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort());
});

test("two workers share forty e-mails and send each once", async () => {
  const people = await manyMails(40);
  await Promise.all([work(), work()]);
  await peer.count(40);
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  expect(peer.mails.map(({ to }) => to).sort()).toEqual(people.map(({ address }) => address).sort());
});

test("one address refused keeps no other e-mail from leaving", async () => {
  const people = await manyMails(6);
  peer.behaviourFor.set(people[2]!.address, 550);
  await work();
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  expect(peer.mails).toHaveLength(5);
});

test("the queue keeps neither address, name nor secret, whatever fails", async () => {
  await manyMails(4);
  peer.behaviour = 451;
  await work();
  workers.push(
    await startWorker({
      databaseUrl: url,
      tasks: {
        "invite-member": async () => {
          await db.insert(mails).values({ id: "sentinelle@exemple.fr" } as never);
        },
      },
    }),
  );
  await db.execute("select graphile_worker.add_job('invite-member', '{}')");
  await eventually(async () => {
    const all = await jobs(db);
    expect(all).toHaveLength(5);
    for (const job of all) expect(job.last_error).not.toBeNull();
    expect(all.at(-1)?.last_error).toMatch(/^[A-Za-z]*Error \d{2}[0-9A-Z]{3}$/);
  });
  expect(JSON.stringify(await jobs(db))).not.toMatch(/@|exemple|sentinelle|lien/i);
});

test("a worker told to stop finishes what it began and takes nothing more", async () => {
  await manyMails(1);
  peer.behaviour = "hang";
  await work();
  await peer.attempt("sentinelle-0@exemple.fr");
  const stopped = workers.pop()!.stop();
  peer.behaviour = "accept";
  await aLinkMail(db, await anAccount(db, "after@exemple.fr"));
  peer.release();
  await stopped;
  expect(peer.mails.map(({ to }) => to)).toEqual(["sentinelle-0@exemple.fr"]);
  expect(await jobs(db)).toHaveLength(1);
});

test("a worker goes on after the database was away while a job ended", async () => {
  const server = await startPostgres(`.test/worker-restart-${process.pid}`);
  await migrateDatabase(server.url);
  const other = openDb(server.url);
  const { port } = new URL(server.url);
  let restarting: Promise<void> | undefined;
  const runs: string[] = [];
  const worker = await startWorker({
    databaseUrl: server.url,
    tasks: {
      "send-mail": async ({ mailId }) => {
        runs.push(mailId);
        if (runs.length > 1) return;
        restarting = server.restart();
        await eventually(() => expect(connect(Number(port))).rejects.toThrow());
      },
    },
    sweepSeconds: 1,
  });
  await other.transaction((tx) => addJob(tx, "send-mail", { mailId: "one" }));
  await other.close();
  await eventually(() => expect(restarting).toBeDefined());
  await restarting;

  const after = openDb(server.url);
  await eventually(async () => expect(await jobs(after)).toEqual([]));
  expect(runs).toEqual(["one", "one"]);
  await worker.stop();
  await after.close();
  await server.destroy();
});

async function connect(port: number): Promise<void> {
  const socket = createConnection(port, "127.0.0.1");
  await once(socket, "connect");
  socket.destroy();
}
