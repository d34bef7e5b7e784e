import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import path from "node:path";
import postgres from "postgres";

export type Running = {
  pid: number;
  exited: Promise<number | null>;
  stop(signal?: NodeJS.Signals): Promise<void>;
};
type Settings = Record<string, string>;

/** Starts the built server, and waits until it answers. `logFile` receives what it says. */
export async function startWeb(settings: Settings, port: number, logFile: string): Promise<Running> {
  const env = { LAME_DUCK_SECONDS: "0", ...settings, PORT: String(port), HOSTNAME: "127.0.0.1" };
  const server = start(
    ["--max-semi-space-size=16", path.resolve(".next/standalone/server.js")],
    env,
    logFile,
  );
  await ready(server, logFile, () => fetch(`http://127.0.0.1:${port}/contact`).then((answer) => answer.ok));
  return server;
}

/** Starts a worker: e-mails and other jobs. */
export const startWorkerProcess = (settings: Settings, logFile: string): Running =>
  start(["--import", "tsx", "scripts/worker.ts"], settings, logFile);

function start(args: string[], settings: Settings, logFile: string): Running {
  const child = spawn(process.execPath, args, {
    env: ownEnvironment(settings),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(logFile, { flags: "a" });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { pid: child.pid ?? 0, exited, stop: (signal = "SIGTERM") => stop(child, exited, signal) };
}

/** The settings given and nothing of the caller's own: a `.env` or a shell must not change what is started. */
export function ownEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const { PATH = "", HOME = "" } = process.env;
  return { NODE_ENV: "production", PATH, HOME, ...settings };
}

/** Asks, waits, and after fifteen seconds insists. */
async function stop(child: ChildProcess, exited: Promise<unknown>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill(signal);
  const insist = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await exited;
  clearTimeout(insist);
}

async function ready(server: Running, logFile: string, answers: () => Promise<boolean>): Promise<void> {
  let gone = false;
  server.exited.then(() => {
    gone = true;
  });
  while (!(await answers().catch(() => false))) {
    if (gone) throw new Error(`Le serveur ne démarre pas : voir ${logFile}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes a database if it is missing. Gives its address. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const [found] = await admin`select 1 from pg_database where datname = ${name}`;
  if (!found) await admin.unsafe(`create database ${name}`);
  await admin.end();
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
}

const secret = () => randomBytes(32).toString("base64");

/** Secrets of its own for a run on this machine. */
export const newSecrets = (): Settings => ({
  SESSION_KEY: secret(),
  LOOKUP_KEY: secret(),
  CAPTCHA_KEY: secret(),
  DATA_KEYS: `k1:${secret()}`,
  PASSWORD_PEPPERS: `p1:${secret()}`,
});
