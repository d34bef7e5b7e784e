import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { civilDate } from "@/lib/core/clock";
import type { WriteBatch } from "./batch";
import { type FeedClient, type FeedTransaction, inTransaction, lockFeed, openFeedClient } from "./connection";
import { correctAddresses } from "./correct-addresses";
import { ContractInput, contractColumns, memberColumns, memberInput } from "./input";
import { moveInvitations } from "./invitations";
import { countSharedAddresses, openAccounts } from "./open-accounts";
import { openTable, type Table } from "./open-table";
import { readBatches } from "./read-batches";
import { openRejects, type Rejects } from "./rejects";
import { stops } from "./sentences";
import { type Counts, type FeedSummary, noCounts } from "./summary";
import { writeContracts } from "./write-contracts";
import { writeMembers } from "./write-members";

export type Progress = { bytesRead: number; bytesTotal: number; lines: number };
export type FeedOutcome = { ok: true; summary: FeedSummary } | { ok: false; sentence: string };

type Feed = { url: string; folder: string; now: Temporal.Instant; onProgress?: (progress: Progress) => void };
type Tables = { members: Table; contracts: Table; bytes: number };

/**
 * Loads members.csv then contracts.csv of a folder, in batches of one transaction each. Refuses, with a sentence and
 * before anything is written, a file that cannot be read and a second run at the same time.
 */
export async function runFeed(feed: Feed): Promise<FeedOutcome> {
  const opened = await openTables(feed.folder);
  if ("sentence" in opened) return { ok: false, sentence: opened.sentence };
  const sql = openFeedClient(feed.url);
  try {
    if (!(await lockFeed(sql))) return { ok: false, sentence: stops.running };
    const rejects = await openRejects(feed.folder);
    if (!rejects) return { ok: false, sentence: stops.rejects };
    return { ok: true, summary: await load(feed, sql, opened, rejects) };
  } finally {
    opened.members.close();
    opened.contracts.close();
    await sql.end();
  }
}

async function openTables(folder: string): Promise<Tables | { sentence: string }> {
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return { sentence: stops.folder };
  const members = await openTable(folder, "members.csv", memberColumns);
  if (!members.ok) return members;
  const contracts = await openTable(folder, "contracts.csv", contractColumns);
  if (!contracts.ok) members.table.close();
  if (!contracts.ok) return contracts;
  const sizes = await Promise.all(
    ["members.csv", "contracts.csv"].map((name) => stat(path.join(folder, name))),
  );
  return {
    members: members.table,
    contracts: contracts.table,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
  };
}

async function load(feed: Feed, sql: FeedClient, tables: Tables, rejects: Rejects): Promise<FeedSummary> {
  const { now } = feed;
  const runId = randomUUID();
  const run: Run = { ...feed, sql, tables, rejects, summary: emptySummary(tables) };
  try {
    await sql`insert into feed_runs (id, started_at) values (${runId}, ${now.toString()}::timestamptz)`;
    await loadTable(run, "members", memberInput(civilDate(now)), writeMembers);
    await loadTable(run, "contracts", ContractInput, writeContracts);
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

type Run = Feed & { sql: FeedClient; tables: Tables; rejects: Rejects; summary: FeedSummary };

async function loadTable<Row>(
  run: Run,
  name: "members" | "contracts",
  schema: z.ZodType<Row>,
  write: WriteBatch<Row>,
): Promise<void> {
  const table = run.tables[name];
  for await (const batch of readBatches(table, schema)) {
    const done = await inTransaction(run.sql, async (tx) => {
      const written = await write(tx, batch.valid, run.now);
      return { written, spaces: await updateSpaces(tx, written.memberIds, run.now) };
    });
    const rejected = [...batch.rejected, ...done.written.rejected];
    await run.rejects.add(table.name, rejected);
    add(run.summary[name], { ...done.written, read: batch.read, rejected: rejected.length });
    addSpaces(run.summary, done.spaces);
    run.onProgress?.(progress(run));
  }
}

type Spaces = Awaited<ReturnType<typeof updateSpaces>>;

async function updateSpaces(tx: FeedTransaction, memberIds: string[], now: Temporal.Instant) {
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

function progress({ tables, summary }: Run): Progress {
  const bytesRead = tables.members.bytesRead() + tables.contracts.bytesRead();
  return { bytesRead, bytesTotal: tables.bytes, lines: summary.members.read + summary.contracts.read };
}

function add(counts: Counts, more: Counts) {
  counts.read += more.read;
  counts.created += more.created;
  counts.changed += more.changed;
  counts.unchanged += more.unchanged;
  counts.rejected += more.rejected;
}

const emptySummary = ({ members, contracts }: Tables): FeedSummary => ({
  members: noCounts(),
  contracts: noCounts(),
  spacesOpened: 0,
  invitationsLater: 0,
  invitationsMoved: 0,
  addressesCorrected: 0,
  membersSharingAddress: 0,
  ignoredColumns: [members, contracts].flatMap(({ name, ignored }) =>
    ignored.map((column) => `${column} (${name})`),
  ),
});
