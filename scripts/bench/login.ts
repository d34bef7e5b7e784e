import { randomInt, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Piscina } from "piscina";
import postgres from "postgres";
import { freePort, startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { ensureBuilt } from "../built";
import { hiddenFields } from "../plain-form";
import { ensureDatabase, newSecrets, startWeb } from "../stack";
import { type Bench, compared, type Measure } from "./bench";

const home = ".demo/bench-login";
const threads = Math.max(1, availableParallelism() - 1);
const seconds = Number(process.env.SECONDS ?? 20);
const inFlight = 4 * threads;
const people = 400;
const password = "quatre girafes sous la pluie";

/** A login storm on the built server, against bcryptjs alone on as many threads, in the same run. */
export const login: Bench = { usage: "login   (SECONDS=20)", run };

async function run(): Promise<Measure[]> {
  ensureBuilt();
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const database = await startPostgres(`${home}/postgres`, ["fsync=off"]);
  const port = await freePort();
  const app = `http://localhost:${port}`;
  const settings = {
    ...newSecrets(),
    APP_URL: app,
    DATABASE_URL: await ensureDatabase(database.url, "espace"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "banc@mutuelle.example",
    TRUSTED_PROXIES: "1",
    HASH_THREADS: String(threads),
  };
  Object.assign(process.env, settings);
  await migrateDatabase(settings.DATABASE_URL);
  const emails = await addPeople(settings.DATABASE_URL);
  const web = await startWeb(settings, port, `${home}/web.log`);
  try {
    return report(await measure(app, emails));
  } finally {
    await web.stop();
    await database.destroy();
  }
}

type Figures = { raw: number; signIns: number; quiet: number; stormy: number };

/** The floor is measured before and after the storm: these machines are noisy. */
async function measure(app: string, emails: string[]): Promise<Figures> {
  await homeTimes(app, 3);
  const quiet = await homeTimes(app, seconds);
  const before = await rawRate();
  const [signIns, stormy] = await Promise.all([storm(app, emails), homeTimes(app, seconds)]);
  const after = await rawRate();
  return { raw: (before + after) / 2, signIns, quiet: p95(quiet), stormy: p95(stormy) };
}

function report({ raw, signIns, quiet, stormy }: Figures): Measure[] {
  return [
    compared({
      what: "sign-ins",
      measured: signIns,
      floor: `bcryptjs alone, ${threads} thread(s)`,
      floorMeasured: raw,
      unit: "/s",
      atLeast: 0.9,
    }),
    compared({
      what: "home page during the storm, 95th percentile",
      measured: stormy,
      floor: "the same, at rest",
      floorMeasured: quiet,
      unit: "ms",
      atMost: 3,
    }),
  ];
}

/** Hash comparisons a second with bcryptjs alone, every thread busy. */
async function rawRate(): Promise<number> {
  const filename = path.resolve("lib/account/bcrypt-worker.mjs");
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads });
  const text = "a".repeat(64);
  const hash: string = await pool.run({ text, cost: 12 }, { name: "bcrypt" });
  const rate = await ratePerSecond(threads, () => pool.run({ text, hash }, { name: "bcrypt" }));
  await pool.destroy();
  return rate;
}

/** Sign-ins a second, each from another person at another address, as a browser without JavaScript posts them. */
async function storm(app: string, emails: string[]): Promise<number> {
  const page = await (await fetch(`${app}/connexion`)).text();
  const hidden = hiddenFields(page);
  return ratePerSecond(inFlight, async () => {
    const form = new FormData();
    const typed = { ...hidden, identifier: emails[randomInt(emails.length)] ?? "", password };
    for (const [name, value] of Object.entries(typed)) form.set(name, value);
    const headers = { origin: app, "x-forwarded-for": `198.18.${randomInt(256)}.${randomInt(256)}` };
    const answer = await fetch(`${app}/connexion`, {
      method: "POST",
      body: form,
      redirect: "manual",
      headers,
    });
    if (answer.status !== 303) throw new Error(`a sign-in was answered ${answer.status}`);
  });
}

/** Runs a task over and over, several at once; counts only what ends in time. */
async function ratePerSecond(atOnce: number, task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  let last = start;
  const loop = async () => {
    while (performance.now() < end) {
      await task();
      done += 1;
      last = performance.now();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  return (done * 1000) / (last - start);
}

/** How long the home page takes, asked twenty times a second, in milliseconds. */
async function homeTimes(app: string, during: number): Promise<number[]> {
  const times: number[] = [];
  for (let asked = 0; asked < during * 20; asked++) {
    const start = performance.now();
    await (await fetch(app)).arrayBuffer();
    const took = performance.now() - start;
    times.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 50 - took)));
  }
  return times;
}

function p95(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Members with a space, all of one password. */
async function addPeople(databaseUrl: string): Promise<string[]> {
  const { hashPassword } = await import("@/lib/account/password");
  const passwordHash = await hashPassword(password);
  const sql = postgres(databaseUrl, { max: 1 });
  const rows = Array.from({ length: people }, (_, rank) => ({ id: randomUUID(), rank }));
  for (const { id, rank } of rows) {
    await sql`insert into members (id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on, feed_digest, updated_at)
      values (${id}, ${id}, ${String(rank).padStart(8, "0")}, '', '', 'Banc', 'Essai', '1980-01-01', '', now())`;
    await sql`insert into contracts (id, member_id, external_id, nature, product, level, options, responsible, first_subscribed_on, effective_on, renewal, feed_digest, updated_at)
      values (${id}, ${id}, ${id}, 'individuel', 'Banc', 'Confort', '{}', true, '2020-01-01', '2020-01-01', '12-31', '', now())`;
    await sql`insert into accounts (id, member_id, email, password_hash, created_at, activated_at)
      values (${id}, ${id}, ${`${rank}@banc.example`}, ${passwordHash}, now(), now())`;
  }
  await sql.end();
  return rows.map(({ rank }) => `${rank}@banc.example`);
}
