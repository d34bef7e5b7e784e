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
import { contractColumns, memberColumns } from "@/lib/feed/input";
import { runFeed } from "@/lib/feed/run-feed";

const run = promisify(execFile);
const sizes = [20_000, 200_000];

/** Peak memory and speed of the feed, for two sizes: memory must not follow the size. Half the members get a space. */
const [mode, folder] = process.argv.slice(2);
if (mode === "measure" && folder) await measure(folder);
else await bench();

/** One run in a process of its own, so that its peak is its own. */
async function measure(folder: string) {
  const start = performance.now();
  const outcome = await runFeed({ url: process.env.DATABASE_URL ?? "", folder, now: now() });
  const seconds = (performance.now() - start) / 1_000;
  if (!outcome.ok) throw new Error(outcome.sentence);
  const { members, contracts, spacesOpened } = outcome.summary;
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  console.log(JSON.stringify({ lines: members.read + contracts.read, spacesOpened, seconds, peakMegabytes }));
}

async function bench() {
  const server = await startPostgres(".test/bench-feed");
  const work = mkdtempSync(path.join(tmpdir(), "bench-feed-"));
  try {
    const peaks: number[] = [];
    for (const lines of sizes) peaks.push(await benchSize(server.url, work, lines));
    const [small = 1, large = 1] = peaks;
    console.log(`peak memory, ${sizes[1]} lines against ${sizes[0]}: × ${(large / small).toFixed(2)}`);
  } finally {
    await server.destroy();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Loads a feed in a new database, then once more. Gives the higher peak, in megabytes. */
async function benchSize(serverUrl: string, folder: string, lines: number): Promise<number> {
  const url = await newDatabase(serverUrl);
  await writeFeed(folder, lines / 2);
  let peak = 0;
  for (const turn of ["first run", "same feed again"]) {
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", import.meta.filename, "measure", folder],
      {
        env: { ...process.env, ...settings(), DATABASE_URL: url },
      },
    );
    const { seconds, peakMegabytes, spacesOpened } = JSON.parse(stdout);
    const speed = Math.round(lines / seconds);
    const figures = `${seconds.toFixed(1)} s, ${speed} lines/s, peak ${Math.round(peakMegabytes)} MB`;
    console.log(`${lines} lines, ${turn}: ${figures}, ${spacesOpened} spaces opened`);
    peak = Math.max(peak, peakMegabytes);
  }
  return peak;
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

async function writeFeed(folder: string, people: number) {
  const member = (n: number) =>
    `A${n};${String(n).padStart(8, "0")};2550814168025;Exemple;Marie;1955-08-14;${n % 2 ? `a${n}@courriel.example` : ""}`;
  const contract = (n: number) => `C${n};A${n};individuel;Santé;Confort;;oui;;2020-01-01;2024-01-01;12-31;`;
  await writeTable(path.join(folder, "members.csv"), memberColumns, people, member);
  await writeTable(path.join(folder, "contracts.csv"), contractColumns, people, contract);
}

async function writeTable(
  file: string,
  columns: readonly string[],
  rows: number,
  line: (n: number) => string,
) {
  const stream = createWriteStream(file);
  stream.write(`${columns.join(";")}\n`);
  for (let n = 1; n <= rows; n += 1) if (!stream.write(`${line(n)}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}
