import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDb } from "@/db/client";
import { inRequest } from "@/lib/core/request-context";
import { freshDatabase } from "../support/database";
import { testSettings } from "../support/settings";
import { SmtpPeer } from "../support/smtp-peer";
import { aLinkMail, anAccount, aWorker, eventually, jobs, smtpTo } from "./support";

vi.setConfig({ testTimeout: 60_000 });

let url: string;
let db: ReturnType<typeof openDb>;
let peer: SmtpPeer;
let child: ChildProcess | undefined;

beforeAll(async () => {
  url = await freshDatabase();
  db = openDb(url, { max: 10 });
  peer = await SmtpPeer.start();
});
afterAll(async () => {
  child?.kill("SIGKILL");
  await peer.stop();
  await db.close();
});

test("told to stop, a worker gives back at once the job that it cannot finish; another does it, and both name the request", async () => {
  const address = "longue@exemple.fr";
  const accountId = await anAccount(db, address);
  const { mailId } = await inRequest({ requestId: "demande-4211" }, () => aLinkMail(db, accountId));
  expect((await jobs(db)).map(({ payload }) => payload)).toEqual([{ mailId, $request: "demande-4211" }]);

  peer.behaviour = 451;
  const settings = testSettings({ DATABASE_URL: url, SMTP_URL: peer.url, STOP_SECONDS: "1" });
  child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, ...settings, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  await eventually(() => expect(output).toContain("mail put off"));
  const line = output.split("\n").find((one) => one.includes("mail put off"));
  expect(JSON.parse(line ?? "")).toMatchObject({ requestId: "demande-4211", mailId });

  const slow = "lente@exemple.fr";
  peer.behaviourFor.set(slow, "hang");
  await aLinkMail(db, await anAccount(db, slow));
  await peer.attempt(slow);
  const asked = performance.now();
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  expect(performance.now() - asked).toBeLessThan(4_000);
  expect((await jobs(db)).map(({ locked_by }) => locked_by)).toEqual([null, null]);

  peer.behaviourFor.clear();
  peer.behaviour = "accept";
  const smtp = smtpTo(peer);
  const next = await aWorker(db, url, smtp);
  await peer.mailFor(slow);
  await next.stop();
  smtp.close();
  expect(peer.mails.filter(({ to }) => to === slow)).toHaveLength(1);
});
