import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test, vi } from "vitest";
import { writeDemoFeed } from "@/db/demo/write-demo-feed";
import { unseal } from "@/lib/core/crypto";
import { rowId } from "@/lib/feed/row-id";
import { runFeed } from "@/lib/feed/run-feed";
import { reimbursement, spaceFiles } from "./space-support";
import {
  aFeedDatabase,
  aFolder,
  contract,
  contractsCsv,
  type FeedDatabase,
  type Folder,
  feed,
  fileCsv,
  member,
  membersCsv,
  noon,
  rowVersions,
} from "./support";

const email = (n: number) => `adherent${n}@courriel.example`;
const crowd = (count: number) => {
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  const members = numbers.map((n) => member(n, { email: n % 2 ? email(n) : "" }));
  return { members: membersCsv(...members), contracts: contractsCsv(...numbers.map((n) => contract(n))) };
};

/** The command as a person runs it. */
function command(url: string, ...parameters: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/ops.ts", "feed", "run", ...parameters], {
    env: { ...process.env, DATABASE_URL: url, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const done = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(([code, out, err]) => ({
    code,
    out,
    err,
  }));
  return { child, done };
}

/** What the feed made of the database, without what is random or dated. */
async function content({ sql }: FeedDatabase) {
  const members = await sql`
    select id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on, email, feed_digest
    from members order by id`;
  const contracts = await sql`select c.*, null as updated_at from contracts c order by id`;
  const accounts = await sql`
    select a.member_id, a.email, j.key = 'invite:' || a.id as invited, count(e.id)::int as events
    from accounts a
    left join graphile_worker.jobs j on j.key = 'invite:' || a.id
    left join audit_events e on e.account_id = a.id
    group by a.id, j.key order by a.member_id`;
  const opened = members.map(({ nir_sealed, ...row }) => ({ ...row, nir: unseal(nir_sealed, row.id) }));
  return { members: opened, contracts: [...contracts], accounts: [...accounts] };
}

test("reading the same feed twice writes nothing the second time, later in the day included", async () => {
  const database = await aFeedDatabase();
  const folder = aFolder();
  writeDemoFeed(folder.path, Temporal.PlainDate.from("2026-02-10"));
  await feed(database, folder, Temporal.Instant.from("2026-02-10T06:00:00Z"));
  const before = await rowVersions(database);

  const again = await feed(database, folder, Temporal.Instant.from("2026-02-10T06:30:00Z"));
  const later = await feed(database, folder, Temporal.Instant.from("2026-02-10T15:00:00Z"));

  expect(await rowVersions(database)).toEqual(before);
  for (const { members, contracts, spacesOpened, invitationsMoved } of [again, later]) {
    expect({ members: members.unchanged, contracts: contracts.unchanged }).toEqual({
      members: 18,
      contracts: 19,
    });
    expect({ spacesOpened, invitationsMoved }).toEqual({ spacesOpened: 0, invitationsMoved: 0 });
  }
});

test("each run leaves its dates and its counts", async () => {
  const database = await aFeedDatabase();
  const summary = await feed(database, aFolder({ members: membersCsv(member(1)) }));

  const runs =
    await database.sql`select started_at, finished_at is not null as finished, summary from feed_runs`;
  expect(runs).toEqual([{ started_at: new Date(noon.epochMilliseconds), finished: true, summary }]);
});

test("what was decided keeps no personal value in audit events, jobs and runs", async () => {
  const database = await aFeedDatabase();
  const folder = aFolder();
  writeDemoFeed(folder.path, Temporal.PlainDate.from("2026-02-10"));
  await feed(database, folder);

  const traces = await database.sql`
    select to_jsonb(t)::text as trace from audit_events t union all
    select to_jsonb(t)::text from feed_runs t union all
    select to_jsonb(t)::text from graphile_worker._private_jobs t`;
  expect(traces.length).toBeGreaterThan(10);
  expect(traces.map(({ trace }) => trace).join()).not.toMatch(/@|A-10|1000000|Maquette|255082A/);
});

test("a second run at the same time is refused", async () => {
  const database = await aFeedDatabase();
  const folder = aFolder(crowd(3));
  const other = await database.sql.reserve();
  await other`select pg_advisory_lock(7310429)`;

  const refused = await runFeed({ url: database.url, folder: folder.path, now: noon });
  expect(refused).toEqual({
    ok: false,
    sentence: "Un autre chargement du flux est en cours. Attendez sa fin, puis recommencez.",
  });
  expect(await rowVersions(database)).toEqual([]);

  await other`select pg_advisory_unlock_all()`;
  other.release();
  expect((await feed(database, folder)).members.created).toBe(3);
});

/** Starts the command and kills it at the moment it waits for a row that this test holds. */
async function killedAt({ url, sql }: FeedDatabase, folder: Folder, hold: string) {
  const holder = await sql.reserve();
  await holder.unsafe(`begin; ${hold}`);
  const { child, done } = command(url, folder.path);
  const waiting = () => sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await waiting()).length > 0, { timeout: 20_000, interval: 20 });
  child.kill("SIGKILL");
  expect((await done).code).toBe("SIGKILL");
  await holder`rollback`;
  holder.release();
}

describe("a run killed half-way can be run again", () => {
  const another = (number: string) => `
    insert into members (id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on,
      feed_digest, updated_at)
    values (gen_random_uuid(), 'other', '${number}', '', '', '', '', '2000-01-01', '', now());`;
  const account = `
    insert into accounts (id, member_id, email, created_at)
    select gen_random_uuid(), id, 'adherent1501@courriel.example', now() from members`;
  const halfWay: [string, string, object][] = [
    ["among the members", another("00002500"), { members: 2_000, contracts: 0, accounts: 0 }],
    [
      "among the contracts",
      another("99999999") + account,
      { members: 3_000, contracts: 1_000, accounts: 500 },
    ],
  ];

  test.each(halfWay)("%s", async (_, hold, left) => {
    const clean = await aFeedDatabase();
    const folder = aFolder(crowd(3_000));
    await feed(clean, folder);

    const database = await aFeedDatabase();
    await killedAt(database, folder, hold);
    const [counts] = await database.sql`
      select (select count(*)::int from members) as members, (select count(*)::int from contracts) as contracts,
        (select count(*)::int from accounts) as accounts`;
    expect(counts).toEqual(left);

    const { code, err } = await command(database.url, folder.path).done;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(await content(database)).toEqual(await content(clean));
  });
});

test("a run killed among the lines of reimbursement can be run again", async () => {
  const people = spaceFiles(1);
  const lines = Array.from({ length: 25_000 }, (_, n) => reimbursement(1, { identifiant: `R${n}` }));
  const folder = aFolder({ ...people, reimbursements: fileCsv("reimbursements", ...lines) });
  const database = await aFeedDatabase();
  await feed(database, aFolder(people));
  const held = rowId("reimbursement", "R15000");
  await killedAt(
    database,
    folder,
    `insert into reimbursements (member_id, id, beneficiary_id, contract_id, external_id, care_on, kind, act_code,
      act_label, professional, guarantee_code, expense_cents, base_cents, scheme_rate, scheme_cents, participation_cents,
      franchise_cents, mutual_cents, other_cents, out_of_pocket_cents, third_party, paid_to, status, reason, transfer,
      paid_on, updated_at)
    select b.member_id, '${held}', b.id, c.id, '', '2026-01-01', 'other', '', '', null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      false, 'member', 'received', null, null, null, now()
    from beneficiaries b join contracts c using (member_id)`,
  );
  const count = () =>
    database.sql`select count(*)::int as lines, sum(mutual_cents)::int as cents from reimbursements`;
  expect(await count()).toMatchObject([{ lines: 15_000 }]);

  const { code, err } = await command(database.url, folder.path).done;
  expect(code).toBe(0);
  // A run of more than a few seconds says how far it is.
  expect(err).toMatch(/^( *\d+ %.*\n)*$/);
  expect(await count()).toMatchObject([{ lines: 25_000, cents: 25_000 * 9_00 }]);
});

describe("the command", () => {
  test("says what it did and ends with 0", async () => {
    const database = await aFeedDatabase();
    const { code, out, err } = await command(database.url, aFolder(crowd(3)).path).done;

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/members\.csv +3 +3 +0 +0 +0\ncontracts\.csv +3 +3 +0 +0 +0\n/);
    expect(out).toMatch(/Espaces ouverts\s: 2\nInvitations prévues\s: 2 \(dont 0 à une date à venir\)/);
  });

  test("ends with 1 when a line is rejected, and says where to look", async () => {
    const database = await aFeedDatabase();
    const { code, out } = await command(
      database.url,
      aFolder({ members: membersCsv(member(1, { nir: "" })) }).path,
    ).done;

    expect(code).toBe(1);
    expect(out).toMatch(/1 ligne rejetée\s: voir rejects\.csv\.\n$/);
  });

  const failures: [string, (url: string, folder: string) => [string, ...string[]], RegExp][] = [
    ["no folder named", (url) => [url], /^Indiquez un dossier/],
    ["an unknown folder", (url, folder) => [url, path.join(folder, "none")], /^Ce dossier n’existe pas/],
    [
      "no database",
      (_, folder) => ["postgres://nobody@127.0.0.1:1/none", folder],
      /^La base de données ne répond pas .*ECONNREFUSED/,
    ],
    ["a setting that is wrong", (_, folder) => ["mysql://x", folder], /DATABASE_URL : une adresse postgres/],
  ];

  test.each(failures)("ends with 2: %s", async (_, how, sentence) => {
    const { url } = await aFeedDatabase();
    const [database, ...parameters] = how(url, aFolder().path);
    const { code, out, err } = await command(database, ...parameters).done;

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
  });
});

describe("whatever the bytes", () => {
  const [header, line] = membersCsv(member(1)).split("\n");
  const piece = fc.oneof(
    fc.constantFrom(
      ";",
      '"',
      "\n",
      "\r",
      "\r\n",
      "\uFEFF",
      "\0",
      "=1",
      `${line}\n`,
      `${line};\n`,
      "A1;00000001;",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.nat({ max: 30 }).map((n) => `${Object.values(member(n)).join(";")}\n`),
  );
  const bytes = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(`${header}\n${pieces.join("")}`)),
    fc.uint8Array({ maxLength: 400 }).map((noise) => Buffer.concat([Buffer.from(`${header}\n`), noise])),
    fc.uint8Array({ maxLength: 400 }).map((noise) => Buffer.from(noise)),
  );

  test("the run ends, and each line read is counted once", { timeout: 120_000 }, async () => {
    const database = await aFeedDatabase();
    const folder = aFolder();
    await fc.assert(
      fc.asyncProperty(bytes, async (members) => {
        folder.write({ members });
        const outcome = await runFeed({ url: database.url, folder: folder.path, now: noon });
        if (!outcome.ok) {
          expect(outcome.sentence).toMatch(/^(Il manque à )?members\.csv|^La première ligne/);
          return;
        }
        const { read, created, changed, unchanged, rejected } = outcome.summary.members;
        expect(created + changed + unchanged + rejected).toBe(read);
        expect(folder.rejects()?.length ?? 0).toBe(rejected);
      }),
      { numRuns: 150 },
    );
  });
});
