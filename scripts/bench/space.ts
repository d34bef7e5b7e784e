import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { type EmbeddedPostgres, freePort, startPostgres } from "@/db/embedded";
import { ensureBuilt } from "../built";
import { ensureDatabase, type Running, startWeb } from "../stack";
import { type Bench, compared, type Measure } from "./bench";
import { emailOf } from "./generated-feed";
import { linesOfFirst } from "./generated-lines";
import { type Ask, drive, median, signedIn } from "./signed-in";
import { fillDatabase } from "./space-database";
import { copySite, emptyPage } from "./space-site";

const linesEach = 20;
const atOnce = 8;
const mostGrowth = 1.3;
const leastShare = 0.7;
const password = "quatre girafes sous la pluie";
const key = Buffer.alloc(32, "banc").toString("base64");

const options = {
  small: { type: "string", default: "20000" },
  large: { type: "string", default: "200000" },
  pages: { type: "string", default: "200" },
  seconds: { type: "string", default: "3" },
  rounds: { type: "string", default: "10" },
  keep: { type: "boolean", default: false },
} as const;

/**
 * Reads the space of a member with 2 000 lines beside few lines of others and many, and its home beside an empty page
 * signed in, on a build of its own.
 *
 *     npm run bench -- space -- --small 200000 --large 20000000 --keep   (keeps the databases for the next run)
 */
export const space: Bench = { usage: "space --small 20000 --large 200000 --keep", run };

async function run(words: string[]): Promise<Measure[]> {
  const { values: asked } = parseArgs({ args: words, options });
  const database = await startPostgres(".test/bench-space", ["fsync=off", "max_wal_size=8GB"]);
  const site = mkdtempSync(path.join(tmpdir(), "bench-site-"));
  const opened: Opened[] = [];
  try {
    copySite(site);
    // From here on everything is done in the copy: its build, its servers.
    process.chdir(site);
    ensureBuilt();
    const small = await open(database, Number(asked.small));
    opened.push(small);
    const large = await open(database, Number(asked.large));
    opened.push(large);
    const pages = await comparePages(small.ask, large.ask, Number(asked.pages));
    const rounds = await compareHome(large.ask, Number(asked.rounds), Number(asked.seconds));
    return report(pages, rounds);
  } finally {
    for (const { web } of opened) await web.stop();
    await (asked.keep ? database.stop() : database.destroy());
    rmSync(site, { recursive: true, force: true });
  }
}

type Opened = { web: Running; ask: Ask };

/** A server on a database of so many lines, and its first member signed in. */
async function open(database: EmbeddedPostgres, lines: number): Promise<Opened> {
  const port = await freePort();
  const settings = {
    APP_URL: `http://localhost:${port}`,
    DATABASE_URL: await ensureDatabase(database.url, `lines_${lines}`),
    SESSION_KEY: key,
    LOOKUP_KEY: key,
    CAPTCHA_KEY: key,
    DATA_KEYS: `b1:${key}`,
    PASSWORD_PEPPERS: `b1:${key}`,
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "banc@mutuelle.example",
  };
  Object.assign(process.env, settings);
  console.log(`Base de ${lines.toLocaleString("fr-FR")} lignes…`);
  await fillDatabase(settings.DATABASE_URL, { people: Math.ceil(lines / linesEach), lines });
  await givePassword(settings.DATABASE_URL);
  mkdirSync(".test", { recursive: true });
  const web = await startWeb(settings, port, `.test/web-${lines}.log`);
  return { web, ask: await signedIn(settings.APP_URL, emailOf(1), password) };
}

async function givePassword(url: string): Promise<void> {
  const { hashPassword } = await import("@/lib/account/password");
  const sql = postgres(url, { max: 1 });
  await sql`
    update accounts set password_hash = ${await hashPassword(password)}, activated_at = now(), email_verified_at = now()
    where email = ${emailOf(1)}`;
  await sql.end();
}

type Compared = { base: number; other: number };

/** The median time of the page of reimbursements, one request at a time, the two databases in turn. */
async function comparePages(small: Ask, large: Ask, pages: number): Promise<Compared> {
  const times = { small: [] as number[], large: [] as number[] };
  const warming = 30;
  for (let page = -warming; page < pages; page += 1) {
    const [before, after] = [await small("/espace/remboursements"), await large("/espace/remboursements")];
    if (page < 0) continue;
    times.small.push(before);
    times.large.push(after);
  }
  return { base: median(times.small), other: median(times.large) };
}

type Round = Record<"empty" | "home", Awaited<ReturnType<typeof drive>>>;

/** The requests a second of the empty page and of the home, in turn on the same server; the first round warms it. */
async function compareHome(ask: Ask, count: number, seconds: number): Promise<Round[]> {
  const rounds: Round[] = [];
  const burst = { atOnce, seconds };
  for (let round = 0; round <= count; round += 1)
    rounds.push({ empty: await drive(ask, emptyPage, burst), home: await drive(ask, "/espace", burst) });
  return rounds.slice(1);
}

/** The home is told against the empty page of its own round: these machines are noisy. */
function report({ base, other }: Compared, rounds: Round[]): Measure[] {
  const ratesOf = (name: "empty" | "home") => median(rounds.map((round) => round[name].rate));
  return [
    compared({
      what: `/espace/remboursements, ${linesOfFirst} lines of one's own, in the large database`,
      measured: other,
      floor: "in the small one",
      floorMeasured: base,
      unit: "ms",
      atMost: mostGrowth,
    }),
    {
      what: `/espace, ${atOnce} requests at once`,
      measured: ratesOf("home"),
      floor: "an empty page, signed in",
      floorMeasured: ratesOf("empty"),
      unit: "/s",
      ratio: median(rounds.map(({ empty, home }) => home.rate / empty.rate)),
      atLeast: leastShare,
      note: "The ratio is the median of the rounds.",
    },
  ];
}
