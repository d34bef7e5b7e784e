import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import postgres from "postgres";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { now } from "@/lib/core/clock";
import { runFeed } from "@/lib/feed/run-feed";
import { fileNames, total } from "@/lib/feed/summary";
import { deployedMemory } from "../deployed-memory";
import { ensureDatabase, newSecrets } from "../stack";
import { type Bench, compared, type Measure } from "./bench";
import { writeFeed } from "./generated-feed";

const execute = promisify(execFile);
const linesEach = 20;
const leastShare = 0.35;
const mostGrowth = 1.2;

const settings = {
  ...newSecrets(),
  APP_URL: "http://localhost:3000",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "banc@mutuelle.example",
};

export const feed: Bench = {
  usage: "feed 100000 500000 | --write FOLDER --people 1000000 --lines 20000000",
  run,
};

async function run(words: string[]): Promise<Measure[]> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      write: { type: "string" },
      people: { type: "string", default: "1000000" },
      lines: { type: "string", default: "20000000" },
      measure: { type: "string" },
    },
  });
  if (values.measure) await measure(values.measure);
  else if (values.write)
    await writeFeed(values.write, { people: Number(values.people), lines: Number(values.lines) }, fileNames);
  else return bench(positionals.length > 0 ? positionals.map(Number) : [100_000, 500_000]);
  return [];
}

/**
 * Speed and peak memory of the feed, for as many lines of reimbursement as asked: memory must not follow the size, and
 * the speed is told beside PostgreSQL's own COPY.
 *
 *     npm run bench -- feed -- 100000 2000000
 *     npm run bench -- feed -- --write FOLDER --people 1000000 --lines 20000000   (writes the files, loads nothing)
 */
async function bench(sizes: number[]): Promise<Measure[]> {
  const server = await startPostgres(".test/bench-feed", ["max_wal_size=8GB"]);
  const folder = mkdtempSync(path.join(tmpdir(), "bench-feed-"));
  try {
    const measured: Figures[] = [];
    for (const [at, lines] of sizes.entries()) {
      const url = await ensureDatabase(server.url, `bench_${at}`);
      await migrateDatabase(url);
      measured.push(await benchSize(url, folder, lines));
    }
    return report(measured);
  } finally {
    await server.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Figures = { perSecond: number; copyPerSecond: number; peakMegabytes: number };

function report(measured: Figures[]): Measure[] {
  const [small, large] = [measured[0], measured.at(-1)];
  if (!small || !large) return [];
  return [
    compared({
      what: "lines of reimbursement, at the large size",
      measured: large.perSecond,
      floor: "PostgreSQL's COPY",
      floorMeasured: large.copyPerSecond,
      unit: "lines/s",
      atLeast: leastShare,
    }),
    compared({
      what: "peak memory, at the large size",
      measured: large.peakMegabytes,
      floor: "at the small size",
      floorMeasured: small.peakMegabytes,
      unit: "MB",
      atMost: mostGrowth,
    }),
  ];
}

/** Loads a feed in an empty database: its people, then its lines of reimbursement alone, twice. */
async function benchSize(url: string, folder: string, lines: number): Promise<Figures> {
  const size = { people: Math.ceil(lines / linesEach), lines };
  await writeFeed(folder, size, ["members", "contracts", "beneficiaries", "contributions"]);
  await load("adhérents, contrats, bénéficiaires, cotisations", url, folder);
  await writeFeed(folder, size, ["reimbursements"]);
  const first = await load("remboursements", url, folder);
  const again = await load("les mêmes une seconde fois", url, folder);
  const seconds = await copySeconds(url, path.join(tmpdir(), `bench-copy-${process.pid}.tsv`));
  console.log(`COPY des mêmes lignes : ${speed(lines, seconds)}`);
  return {
    perSecond: lines / first.seconds,
    copyPerSecond: lines / seconds,
    peakMegabytes: Math.max(first.peakMegabytes, again.peakMegabytes),
  };
}

const speed = (lines: number, seconds: number) =>
  `${seconds.toFixed(1)} s, ${Math.round(lines / seconds).toLocaleString("fr-FR")} lignes/s`;

type Measured = { lines: number; seconds: number; peakMegabytes: number };

async function load(what: string, url: string, folder: string): Promise<Measured> {
  const command = ["--import", "tsx", "scripts/bench.ts", "feed", "--measure", folder];
  const { stdout } = await execute(process.execPath, command, {
    env: { ...process.env, ...settings, ...deployedMemory, DATABASE_URL: url },
  });
  const measured: Measured = JSON.parse(stdout);
  const { lines, seconds, peakMegabytes } = measured;
  const memory = `${Math.round(peakMegabytes)} Mo au plus`;
  console.log(`${lines.toLocaleString("fr-FR")} lignes, ${what} : ${speed(lines, seconds)}, ${memory}`);
  return measured;
}

/** One run in a process of its own, so that its peak is its own. */
async function measure(folder: string) {
  const start = performance.now();
  const outcome = await runFeed({ url: process.env.DATABASE_URL ?? "", folder, now: now() });
  const seconds = (performance.now() - start) / 1_000;
  if (!outcome.ok) throw new Error(outcome.sentence);
  if (total(outcome.summary, "rejected") > 0) throw new Error("a line was rejected");
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  console.log(JSON.stringify({ lines: total(outcome.summary, "read"), seconds, peakMegabytes }));
}

const copies = 2;

/**
 * PostgreSQL's own COPY, from a file of the server, of the rows that the feed wrote, in the order of the feed's file,
 * into the same table emptied, with its keys, indexes and checks: one transaction, nothing else to do.
 */
async function copySeconds(url: string, file: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  let seconds = 0;
  await sql.unsafe(`copy (select * from reimbursements order by substr(external_id, 2)::int) to '${file}'`);
  for (let copy = 0; copy < copies; copy += 1) {
    await sql`truncate reimbursements`;
    await sql`checkpoint`;
    const start = performance.now();
    await sql.unsafe(`copy reimbursements from '${file}'`);
    seconds += (performance.now() - start) / 1_000;
  }
  await sql.end();
  rmSync(file);
  return seconds / copies;
}
