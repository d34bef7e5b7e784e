import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { type FeedClient, type FeedTransaction, inTransaction, lockFeed, openFeedClient } from "./connection";
import { correctAddresses } from "./correct-addresses";
import { files, type Reading } from "./files";
import { moveInvitations } from "./invitations";
import { countSharedAddresses, openAccounts } from "./open-accounts";
import type { Table } from "./open-table";
import { openTables, type Tables } from "./open-tables";
import { ahead, readBatches } from "./read-batches";
import { openRejects, type Rejects } from "./rejects";
import { stops } from "./sentences";
import { type Counts, type FeedSummary, type FileName, noCounts, total } from "./summary";

export type Progress = { bytesRead: number; bytesTotal: number; lines: number };
export type FeedOutcome = { ok: true; summary: FeedSummary } | { ok: false; sentence: string };

type Feed = { url: string; folder: string; now: Temporal.Instant; onProgress?: (progress: Progress) => void };
type Run = Feed & { sql: FeedClient; tables: Tables; rejects: Rejects; summary: FeedSummary };

/**
 * Loads the files of a folder, in batches of one transaction each; all but members.csv and contracts.csv may be
 * missing. Refuses, with a sentence and before anything is written, a file that cannot be read and a second run at
 * the same time.
 */
export async function runFeed(feed: Feed): Promise<FeedOutcome> {
  const tables = await openTables(feed.folder);
  if ("sentence" in tables) return { ok: false, sentence: tables.sentence };
  const sql = openFeedClient(feed.url);
  try {
    if (!(await lockFeed(sql))) return { ok: false, sentence: stops.running };
    const rejects = await openRejects(feed.folder);
    if (!rejects) return { ok: false, sentence: stops.rejects };
    return {
      ok: true,
      summary: await load({ ...feed, sql, tables, rejects, summary: emptySummary(tables) }),
    };
  } finally {
    tables.close();
    await sql.end();
  }
}

async function load(run: Run): Promise<FeedSummary> {
  const { sql, now, rejects } = run;
  const runId = randomUUID();
  try {
    await sql`insert into feed_runs (id, started_at) values (${runId}, ${now.toString()}::timestamptz)`;
    for (const { name, table } of run.tables.list) {
      await files[name].read((reading) => loadTable(run, name, table, reading));
    }
  } catch (error) {
    await rejects.discard();
    throw error;
  }
  await rejects.publish();
  return inTransaction(sql, async (tx) => {
    const summary = { ...run.summary, membersSharingAddress: await countSharedAddresses(tx, now) };
    await tx`update feed_runs set finished_at = now(), summary = ${tx.json(summary)} where id = ${runId}`;
    return summary;
  });
}

async function loadTable<Row>(
  run: Run,
  name: FileName,
  table: Table,
  { schema, write, batchRows }: Reading<Row>,
): Promise<void> {
  for await (const batch of ahead(readBatches(table, schema(civilDate(run.now)), batchRows))) {
    const done = await inTransaction(run.sql, async (tx) => {
      const written = await write(tx, batch.valid, run.now);
      return { written, spaces: await updateSpaces(tx, written.memberIds, run.now) };
    });
    const rejected = [...batch.rejected, ...done.written.rejected];
    await run.rejects.add(table.name, rejected);
    add(run.summary[name], { erased: 0, ...done.written, read: batch.read, rejected: rejected.length });
    addSpaces(run.summary, done.spaces);
    run.onProgress?.(progress(run));
  }
}

type Spaces = { opened: number; invitedLater: number; corrected: number; moved: number };

async function updateSpaces(
  tx: FeedTransaction,
  memberIds: string[],
  now: Temporal.Instant,
): Promise<Spaces> {
  if (memberIds.length === 0) return { opened: 0, invitedLater: 0, corrected: 0, moved: 0 };
  const { opened, invitedLater } = await openAccounts(tx, memberIds, now);
  const corrected = await correctAddresses(tx, memberIds, now);
  return { opened, invitedLater, corrected, moved: await moveInvitations(tx, memberIds, now) };
}

function addSpaces(summary: FeedSummary, { opened, invitedLater, corrected, moved }: Spaces) {
  summary.spacesOpened += opened;
  summary.invitationsLater += invitedLater;
  summary.addressesCorrected += corrected;
  summary.invitationsMoved += moved;
}

const progress = ({ tables, summary }: Run): Progress => ({
  bytesRead: tables.list.reduce((sum, { table }) => sum + table.bytesRead(), 0),
  bytesTotal: tables.bytes,
  lines: total(summary, "read"),
});

function add(counts: Counts, more: Counts) {
  counts.read += more.read;
  counts.created += more.created;
  counts.changed += more.changed;
  counts.unchanged += more.unchanged;
  counts.erased += more.erased;
  counts.rejected += more.rejected;
}

const emptySummary = ({ list }: Tables): FeedSummary => ({
  guarantees: noCounts(),
  members: noCounts(),
  contracts: noCounts(),
  beneficiaries: noCounts(),
  contributions: noCounts(),
  reimbursements: noCounts(),
  contacts: noCounts(),
  bank_accounts: noCounts(),
  spacesOpened: 0,
  invitationsLater: 0,
  invitationsMoved: 0,
  addressesCorrected: 0,
  membersSharingAddress: 0,
  ignoredColumns: list.flatMap(({ table }) => table.ignored.map((column) => `${column} (${table.name})`)),
});
