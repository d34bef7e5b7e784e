import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { startPostgres } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { now } from "@/lib/core/clock";
import { files } from "@/lib/feed/files";
import { runFeed } from "@/lib/feed/run-feed";
import { type FileName, total } from "@/lib/feed/summary";

const run = promisify(execFile);
const linesEach = 20;
const [mode, folder] = process.argv.slice(2);
if (mode === "measure" && folder) await measure(folder);
else await bench(sizes());

/** Lines of reimbursement of each run: `npm run bench:feed -- 100000 2000000`. */
function sizes(): number[] {
  const asked = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  return asked.length > 0 ? asked : [20_000, 200_000];
}

/** One run in a process of its own, so that its peak is its own. */
async function measure(folder: string) {
  const start = performance.now();
  const outcome = await runFeed({ url: process.env.DATABASE_URL ?? "", folder, now: now() });
  const seconds = (performance.now() - start) / 1_000;
  if (!outcome.ok) throw new Error(outcome.sentence);
  const { summary } = outcome;
  if (total(summary, "rejected") > 0) throw new Error("a line was rejected");
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  console.log(JSON.stringify({ lines: total(summary, "read"), seconds, peakMegabytes }));
}

/** Peak memory and speed of the feed: memory must not follow the size, speed is told beside PostgreSQL's own COPY. */
async function bench(sizes: number[]) {
  const server = await startPostgres(".test/bench-feed", ["max_wal_size=8GB"]);
  const work = mkdtempSync(path.join(tmpdir(), "bench-feed-"));
  try {
    const peaks: number[] = [];
    for (const lines of sizes) peaks.push(await benchSize(server.url, work, lines));
    const [small = 1, large = 1] = [peaks.at(0), peaks.at(-1)];
    console.log(`peak memory, ${sizes.at(-1)} lines against ${sizes[0]}: × ${(large / small).toFixed(2)}`);
  } finally {
    await server.destroy();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Loads a feed in a new database, then its lines of reimbursement alone, twice. Gives the peak of the latter. */
async function benchSize(serverUrl: string, folder: string, lines: number): Promise<number> {
  const url = await newDatabase(serverUrl);
  await writePeople(folder, Math.ceil(lines / linesEach));
  await load("people, contracts, beneficiaries, contributions", url, folder);
  await writeLines(folder, lines);
  const first = await load(`${lines} reimbursements, first run`, url, folder);
  const again = await load(`${lines} reimbursements, same feed again`, url, folder);
  const seconds = await copySeconds(url);
  const copied = Math.round(lines / seconds);
  const share = Math.round((100 * seconds) / first.seconds);
  console.log(
    `COPY of the same rows: ${seconds.toFixed(1)} s, ${copied} lines/s; the feed is at ${share} % of it`,
  );
  return Math.max(first.peakMegabytes, again.peakMegabytes);
}

type Measured = { lines: number; seconds: number; peakMegabytes: number };

async function load(what: string, url: string, folder: string): Promise<Measured> {
  const { stdout } = await run(
    process.execPath,
    ["--import", "tsx", import.meta.filename, "measure", folder],
    { env: { ...process.env, ...settings(), DATABASE_URL: url } },
  );
  const measured: Measured = JSON.parse(stdout);
  const speed = Math.round(measured.lines / measured.seconds);
  const figures = `${measured.seconds.toFixed(1)} s, ${speed} lines/s, peak ${Math.round(measured.peakMegabytes)} MB`;
  console.log(`${what}: ${figures}`);
  return measured;
}

/**
 * PostgreSQL's own COPY, from a file of the server, of the rows that the feed wrote, in the order of the feed's file,
 * into the same table emptied, with its keys, indexes and checks: one transaction, nothing else to do.
 */
async function copySeconds(url: string): Promise<number> {
  const file = path.join(tmpdir(), `bench-copy-${process.pid}-${randomBytes(4).toString("hex")}.tsv`);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`copy (select * from reimbursements order by substr(external_id, 2)::int) to '${file}'`);
    await sql`truncate reimbursements`;
    await sql`checkpoint`;
    const start = performance.now();
    await sql.unsafe(`copy reimbursements from '${file}'`);
    return (performance.now() - start) / 1_000;
  } finally {
    await sql.end();
    rmSync(file, { force: true });
  }
}

async function newDatabase(serverUrl: string): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/bench_${randomBytes(6).toString("hex")}`;
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${url.pathname.slice(1)}`);
  await admin.end();
  await migrateDatabase(url.toString());
  return url.toString();
}

function settings() {
  const secret = Buffer.alloc(32, "bench").toString("base64");
  return {
    APP_URL: "http://localhost:3000",
    SESSION_KEY: secret,
    LOOKUP_KEY: secret,
    CAPTCHA_KEY: secret,
    DATA_KEYS: `k1:${secret}`,
    PASSWORD_PEPPERS: `p1:${secret}`,
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "bench@mutuelle.example",
  };
}

async function writePeople(folder: string, people: number) {
  const write = (name: FileName, line: (n: number) => string) => writeTable(folder, name, people, line);
  rmSync(path.join(folder, "reimbursements.csv"), { force: true });
  await write(
    "members",
    (n) =>
      `A${n};${String(n).padStart(8, "0")};2550814168025;Exemple;Marie;1955-08-14;${n % 2 ? `a${n}@courriel.example` : ""}`,
  );
  await write("contracts", (n) => `C${n};A${n};individuel;Santé;Confort;;oui;;2020-01-01;2024-01-01;12-31;`);
  await write(
    "beneficiaries",
    (n) => `B${n};A${n};2550814168025;Exemple;Marie;1955-08-14;1;adherent;2020-01-01;;active`,
  );
  await write(
    "contributions",
    (n) =>
      `E${n};A${n};C${n};2026-01-01;2026-01-31;84,90;0;2026-01-05;prelevement;RUM${n};FR00ZZZ000000;payee;2026-01-05;`,
  );
}

/** Lines alone: the other files are left with their headers. Members come in no order, as in a night of NOEMIE. */
async function writeLines(folder: string, lines: number) {
  const people = Math.ceil(lines / linesEach);
  const others: FileName[] = ["members", "contracts", "beneficiaries", "contributions"];
  for (const name of others) await writeTable(folder, name, 0, () => "");
  await writeTable(folder, "reimbursements", lines, (n) => {
    const who = ((n * 7_919) % people) + 1;
    const day = `2026-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
    return `R${n};A${who};B${who};C${who};${day};consultation;G;Consultation généraliste;Dr Exemple ${n % 5_000};MED;30,00;30,00;70;19,00;2,00;;9,00;;2,00;non;adherent;paye;;VIR-${who}-${n % 12};${day}`;
  });
}

async function writeTable(folder: string, name: FileName, rows: number, line: (n: number) => string) {
  const stream = createWriteStream(path.join(folder, `${name}.csv`));
  stream.write(`${files[name].columns.join(";")}\n`);
  for (let n = 1; n <= rows; n += 1) if (!stream.write(`${line(n)}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}
