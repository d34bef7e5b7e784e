import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { now } from "@/lib/core/clock";
import { ReimbursementInput } from "@/lib/feed/reimbursement-input";
import { runFeed } from "@/lib/feed/run-feed";
import { copyRow } from "@/lib/feed/stage";
import { stagedReimbursements } from "@/lib/feed/staged-reimbursements";
import { type FeedSize, generated, writeFeed } from "./generated-feed";

/**
 * Fills an empty database: people by the feed itself; lines of reimbursement by plain COPY without triggers, indexes
 * made after, for it is their reading that is measured. A database already full is left as it is.
 */
export async function fillDatabase(url: string, size: FeedSize): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await migrateDatabase(url);
    const [full] = await sql`select from reimbursements limit 1`;
    if (full) return;
    await feedPeople(url, size);
    await sql.begin((tx) => copyLines(tx, size));
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

async function feedPeople(url: string, size: FeedSize): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-space-"));
  try {
    await writeFeed(folder, size, ["members", "contracts", "beneficiaries", "contributions"]);
    const outcome = await runFeed({ url, folder, now: now() });
    if (!outcome.ok) throw new Error(outcome.sentence);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function copyLines(tx: postgres.TransactionSql, size: FeedSize): Promise<void> {
  const indexes = await tx<{ drop: string; create: string }[]>`
    select format('alter table reimbursements drop constraint %I', conname) as drop,
      format('alter table reimbursements add constraint %I %s', conname, pg_get_constraintdef(oid)) as create
    from pg_constraint where conrelid = 'reimbursements'::regclass and contype = 'p'
    union all
    select format('drop index %I', indexname), indexdef from pg_indexes
    where tablename = 'reimbursements' and indexname not in (select conname from pg_constraint)`;
  await tx`set local session_replication_role = replica`;
  await tx`set local maintenance_work_mem = '512MB'`;
  for (const index of indexes) await tx.unsafe(index.drop);
  await writeLines(tx, size);
  for (const index of indexes) await tx.unsafe(index.create);
}

const Line = ReimbursementInput.transform(copyRow(stagedReimbursements.cells));
const chunkRows = 1_000;

async function writeLines(tx: postgres.TransactionSql, size: FeedSize): Promise<void> {
  const columns = [...Object.keys(stagedReimbursements.cells), "updated_at"].join(", ");
  const copy = await tx.unsafe(`copy reimbursements (${columns}) from stdin`).writable();
  const writtenAt = now().toString();
  let chunk = "";
  for (let n = 1; n <= size.lines; n += 1) {
    chunk += `${Line.parse(generated.reimbursements.cells(n, size))}\t${writtenAt}\n`;
    if (n % chunkRows > 0) continue;
    if (!copy.write(chunk)) await once(copy, "drain");
    chunk = "";
  }
  copy.end(chunk);
  await once(copy, "finish");
}
