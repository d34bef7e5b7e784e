import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";
import { now as present } from "@/lib/core/clock";
import { erasureHash } from "@/lib/member/queries";
import { isOver, type RetentionKind } from "@/lib/operations/retention-rules";
import { runRetention } from "@/lib/operations/run-retention";
import { aDatabase } from "../support/database";
import { aHistory, at, type Lived, live, on } from "./random-history";

process.env.STORAGE_FOLDER = mkdtempSync(path.join(tmpdir(), "files-"));
const db = await aDatabase();
const run = (day = on) => runRetention(db, { on: day, now: at(on) });

/** What must be left of a history after a run: written apart from the SQL, from the words of the rules. */
function stays(lived: Lived, day: Temporal.PlainDate): string[] {
  const keeps = (kind: RetentionKind, since: Temporal.PlainDate) => !isOver(kind, since, day);
  const lines = (contract: Lived["contracts"][number]) =>
    contract.lines.filter(({ careOn }) => keeps("reimbursements", careOn));
  const asked = lived.requests.filter(
    (request) =>
      request.state === "received" || keeps(request.state === "draft" ? "drafts" : "requests", request.on),
  );
  const dated = (rows: { id: string; on: Temporal.PlainDate }[], kind: RetentionKind) =>
    rows.filter((row) => keeps(kind, row.on)).map(({ id }) => id);
  const evidence = [
    ...lived.contracts.flatMap(lines).map(({ id }) => id),
    ...asked.flatMap(({ id, storageKey }) => [id, storageKey]),
    ...dated(lived.replaced, "bank-accounts"),
    ...dated(lived.told, "changes"),
    ...dated(lived.space?.seen ?? [], "browsers"),
  ];
  const events = dated(lived.space?.events ?? [], "journals");
  const last = lastContract(lived);
  const file =
    evidence.length > 0 ||
    (last ? !last.endedOn || keeps("contracts", last.endedOn) : keeps("file", lived.knownSince));
  if (!file) return events;
  const contracts = lived.contracts.filter(
    (contract) =>
      contract === last ||
      !contract.endedOn ||
      keeps("contracts", contract.endedOn) ||
      lines(contract).length > 0,
  );
  const account = lived.space ? [lived.space.accountId] : [];
  return [lived.memberId, ...account, ...contracts.map(({ id }) => id), ...evidence, ...events];
}

/** The contract that ends last; of two, the one of the highest id. */
const lastContract = ({ contracts }: Lived) =>
  contracts
    .toSorted(
      (a, b) =>
        (a.endedOn?.toString() ?? "9").localeCompare(b.endedOn?.toString() ?? "9") || (a.id < b.id ? -1 : 1),
    )
    .at(-1);

/** The ids of all that is left, files included. */
async function left(): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id::text from members union all select id::text from accounts union all select id::text from contracts
    union all select id::text from reimbursements union all select id::text from requests
    union all select id::text from bank_accounts union all select id::text from changes
    union all select id::text from sessions
    union all select id::text from audit_events where kind = 'sign-in'`);
  const folder = process.env.STORAGE_FOLDER!;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
  return [...rows.map(({ id }) => id), ...files].sort();
}

const wipe = () =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('espace.retention', 'on', true)`);
    await tx.execute(sql`delete from audit_events`);
    await tx.execute(sql`truncate members, erased_members cascade`);
  });

test("whatever the dates, nothing younger than its limit goes, nothing older stays, and a second run changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aHistory, { minLength: 4, maxLength: 10 }), async (histories) => {
      await wipe();
      const files = new Set(await left());
      const lives: Lived[] = [];
      for (const history of histories) lives.push(await live(db, history));
      const told = lives.map((lived) => stays(lived, on));
      await run();
      const after = (await left()).filter((id) => !files.has(id));
      expect(after).toEqual(told.flat().sort());
      expect(await run()).toEqual([]);
      expect((await left()).filter((id) => !files.has(id))).toEqual(after);
    }),
    { numRuns: 10 },
  );
}, 120_000);

test("who is gone is not brought back: what is left says it by a keyed hash alone", async () => {
  await wipe();
  const lived = await live(db, {
    ...{ knownSince: on, requests: [], replacedAccounts: [], changes: [], space: null },
    contracts: [{ endedOn: on.subtract({ years: 6 }), lines: [] }],
  });
  expect(await run()).toContainEqual({ kind: "file", table: "members", rows: 1 });
  const rows = await db.execute(sql`select to_jsonb(e) as row from erased_members e`);
  const hash = `\\x${erasureHash("member", lived.memberId).toString("hex")}`;
  expect(rows).toMatchObject([
    { row: { member_hash: hash, member_id: null, number_hash: null, cause: "retention" } },
  ]);
});

test("a dry run counts what a run removes, and removes nothing", async () => {
  await wipe();
  const old = on.subtract({ years: 6 });
  await live(db, {
    ...{
      knownSince: on,
      requests: [{ state: "answered", on: old }],
      replacedAccounts: [old],
      changes: [old],
    },
    contracts: [{ endedOn: old, lines: [old] }],
    space: { sessions: [old], events: [old] },
  });
  const before = await left();
  const counted = await runRetention(db, { on, now: at(on), dryRun: true });
  expect(await left()).toEqual(before);
  // The last contract goes with its member, in one line.
  expect(await run()).toEqual(counted);
  expect(counted.map(({ table }) => table)).toContain("members");
});

test("killed in the middle and run again, by two at once, it removes each row once and leaves the young ones", async () => {
  const today = present();
  await wipe();
  const fill = (rows: number, moment: Temporal.Instant) =>
    db.execute(
      sql`insert into audit_events (at, kind) select ${moment.toString()}, 'sign-in' from generate_series(1, ${rows})`,
    );
  const [old, young] = [60_000, 300];
  await fill(old, today.subtract({ hours: 24 * 400 }));
  await fill(young, today.subtract({ hours: 24 * 300 }));
  const count = async () =>
    (
      await db.execute<{ n: number }>(sql`select count(*)::int as n from audit_events where kind = 'sign-in'`)
    )[0]!.n;

  const command = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/ops.ts", "retention", "run"],
    { env: { ...process.env, DATABASE_URL: db.url }, stdio: "ignore" },
  );
  const ended = new Promise((resolve) => command.once("exit", (_, signal) => resolve(signal)));
  await vi.waitFor(async () => expect(await count()).toBeLessThan(old), { timeout: 60_000, interval: 5 });
  command.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  const after = await count();
  expect(after).toBeGreaterThan(young);

  const { on: day, now } = { on: today.toZonedDateTimeISO("Europe/Paris").toPlainDate(), now: today };
  const two = await Promise.all([1, 2].map(() => runRetention(db, { on: day, now })));
  const removed = two.flat().filter(({ table }) => table === "audit_events");
  expect(removed.reduce((sum, { rows }) => sum + rows, 0)).toBe(after - young);
  expect(await count()).toBe(young);
  const [noted] = await db.execute<{ rows: number }>(sql`
    select sum((details->>'rows')::int)::int as rows from audit_events
    where kind = 'retention-run' and details->>'table' = 'audit_events'`);
  expect(noted?.rows).toBe(old);
}, 120_000);
