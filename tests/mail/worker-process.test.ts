import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { freshDatabase } from "../support/database";
import { testSettings } from "../support/settings";
import { linkOf, SmtpPeer } from "../support/smtp-peer";
import {
  accountRow,
  aLinkMail,
  aNotice,
  anAccount,
  aWorker,
  eventually,
  jobs,
  letTimePass,
  mailRow,
  smtpTo,
} from "./support";

vi.setConfig({ testTimeout: 120_000 });

let url: string;
let db: ReturnType<typeof openDb>;
let peer: SmtpPeer;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  url = await freshDatabase();
  db = openDb(url, { max: 10 });
  peer = await SmtpPeer.start();
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await peer.stop();
  await db.close();
});

type LogLine = Record<string, unknown> & { level: number; msg: string };

/** The very process that `npm run worker` starts, with what it logs. */
function spawnWorker() {
  const settings = testSettings({ DATABASE_URL: url, SMTP_URL: peer.url, LOG_LEVEL: "debug" });
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const lines = () =>
    output
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line): LogLine => JSON.parse(line));
  return { child, lines, output: () => output };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exited = once(child, "exit");
  child.kill(signal);
  const [code] = await exited;
  return code;
}

test("a worker killed in the middle of a departure leaves its e-mail to the next one, which sends it once", async () => {
  const address = "kill@exemple.fr";
  const accountId = await anAccount(db, address);
  const { mailId } = await aLinkMail(db, accountId);
  peer.behaviour = "hang";
  const { child } = spawnWorker();
  await peer.attempt(address);
  await end(child, "SIGKILL");
  const [left] = await jobs(db);
  expect(left?.locked_by).toMatch(/^pool-/);

  peer.behaviour = "accept";
  const smtp = smtpTo(peer);
  const next = await aWorker(db, url, smtp);
  const { secret } = linkOf(await peer.mailFor(address));
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  await next.stop();
  smtp.close();
  expect(secret).toHaveLength(43);
  expect(peer.mails.filter(({ to }) => to === address)).toHaveLength(1);
  expect((await mailRow(db, mailId)).sentAt).not.toBeNull();
});

test("the jobs of a worker that lives are never given to another, however long they last", async () => {
  const address = "slow@exemple.fr";
  await aLinkMail(db, await anAccount(db, address));
  peer.behaviour = "hang";
  const { child } = spawnWorker();
  await peer.attempt(address);
  const [held] = await jobs(db);

  const smtp = smtpTo(peer);
  const other = await aWorker(db, url, smtp);
  const witness = "witness@exemple.fr";
  // Eight looks of the other worker pass while the first one still waits.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  peer.behaviour = "accept";
  await aLinkMail(db, await anAccount(db, witness));
  await peer.mailFor(witness);
  expect((await jobs(db))[0]).toMatchObject({ locked_by: held!.locked_by, attempts: 1 });
  peer.release();
  await peer.mailFor(address);
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  await other.stop();
  smtp.close();
  expect(await end(child, "SIGTERM")).toBe(0);
  expect(peer.mails.filter(({ to }) => to === address)).toHaveLength(1);
});

test("logs say what was refused and what is put off, with ids and codes only", async () => {
  const refused = await anAccount(db, "sentinelle-refusee@exemple.fr");
  const refusedMail = await aNotice(db, refused, "password-changed");
  const putOff = await anAccount(db, "sentinelle-reportee@exemple.fr");
  const { mailId: putOffMail } = await aLinkMail(db, putOff);
  peer.behaviourFor.set("sentinelle-refusee@exemple.fr", 550);
  peer.behaviourFor.set("sentinelle-reportee@exemple.fr", 451);
  const { child, lines, output } = spawnWorker();
  await peer.attempt("sentinelle-reportee@exemple.fr");
  await eventually(async () => expect((await jobs(db)).map((job) => job.last_error)).toEqual(["SMTP 451"]));
  expect((await accountRow(db, refused)).mailRefusal).toBe("550");
  peer.behaviourFor.clear();
  await letTimePass(db);
  const { secret } = linkOf(await peer.mailFor("sentinelle-reportee@exemple.fr"));
  await eventually(async () => expect(await jobs(db)).toEqual([]));
  expect(await end(child, "SIGTERM")).toBe(0);

  const warnings = lines().filter(({ level }) => level === 40);
  expect(warnings).toContainEqual(
    expect.objectContaining({ msg: "mail refused", mailId: refusedMail, accountId: refused, code: "550" }),
  );
  expect(warnings).toContainEqual(
    expect.objectContaining({ msg: "mail put off", mailId: putOffMail, accountId: putOff, code: "SMTP 451" }),
  );
  expect(output()).not.toMatch(/@exemple|sentinelle|Camille/i);
  expect(output()).not.toContain(secret);
  expect(
    output()
      .split("\n")
      .filter((line) => line && !line.startsWith("{")),
  ).toEqual([]);
});
