import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { now } from "@/lib/core/clock";
import { ContributionInput } from "@/lib/feed/contribution-input";
import { ReimbursementInput } from "@/lib/feed/reimbursement-input";
import { rowId } from "@/lib/feed/row-id";
import { runFeed } from "@/lib/feed/run-feed";
import { copyRow } from "@/lib/feed/stage";
import { stagedContributions } from "@/lib/feed/staged-contributions";
import { stagedReimbursements } from "@/lib/feed/staged-reimbursements";
import { type FeedSize, generated, writeFeed } from "./generated-feed";

/**
 * Fills an empty database: the first people by the feed itself, the others as their like; instalments and lines of
 * reimbursement by plain COPY without triggers, indexes made after, for it is their reading that is measured. A
 * database already full is left as it is.
 */
export async function fillDatabase(url: string, size: FeedSize): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await migrateDatabase(url);
    const [full] = await sql`select from reimbursements limit 1`;
    if (full) return;
    await feedPeople(url, { ...size, people: Math.min(size.people, fedPeople) });
    await sql.begin((tx) => addPeople(tx, size.people));
    await sql.begin((tx) => copyTable(tx, instalments, size));
    await sql.begin((tx) => copyTable(tx, lines, size));
    await sql`vacuum analyze`;
  } finally {
    await sql.end();
  }
}

async function feedPeople(url: string, size: FeedSize): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-space-"));
  try {
    await writeFeed(folder, size, ["members", "contracts", "beneficiaries"]);
    const outcome = await runFeed({ url, folder, now: now() });
    if (!outcome.ok) throw new Error(outcome.sentence);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const fedPeople = 1_000;

/** The people after the first ones: each as the second is, under identifiers of their own. */
async function addPeople(tx: postgres.TransactionSql, people: number): Promise<void> {
  await tx`set local session_replication_role = replica`;
  await tx`create temp table others (n int, member_id uuid, contract_id uuid, beneficiary_id uuid) on commit drop`;
  await writeTo(tx, "others", people - fedPeople, (at) => {
    const n = at + fedPeople;
    return [n, rowId("member", `A${n}`), rowId("contract", `C${n}`), rowId("beneficiary", `B${n}`)].join(
      "\t",
    );
  });
  await addLike(tx, "members", "A", { id: "o.member_id", membership_number: "lpad(o.n::text, 8, '0')" });
  await addLike(tx, "contracts", "C", { id: "o.contract_id", member_id: "o.member_id" });
  await addLike(tx, "beneficiaries", "B", { id: "o.beneficiary_id", member_id: "o.member_id" });
}

async function addLike(
  tx: postgres.TransactionSql,
  table: string,
  letter: string,
  own: Record<string, string>,
): Promise<void> {
  const columns = await tx<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and table_schema = 'public'`;
  const changed: Record<string, string> = { ...own, external_id: `'${letter}' || o.n` };
  const values = columns.map(({ name }) => changed[name] ?? `one.${name}`);
  await tx.unsafe(`insert into ${table} (${columns.map(({ name }) => name).join(", ")})
    select ${values.join(", ")} from others o, ${table} one where one.external_id = '${letter}2'`);
}

type CopiedTable = {
  name: keyof typeof generated;
  columns: string[];
  row: { parse(cells: string[]): string };
};

const instalments: CopiedTable = {
  name: "contributions",
  columns: Object.keys(stagedContributions.cells),
  row: ContributionInput.transform(copyRow(stagedContributions.cells)),
};

const lines: CopiedTable = {
  name: "reimbursements",
  columns: Object.keys(stagedReimbursements.cells),
  row: ReimbursementInput.transform(copyRow(stagedReimbursements.cells)),
};

async function copyTable(tx: postgres.TransactionSql, table: CopiedTable, size: FeedSize): Promise<void> {
  const indexes = await tx<{ drop: string; create: string }[]>`
    select format('alter table %I drop constraint %I', ${table.name}::text, conname) as drop,
      format('alter table %I add constraint %I %s', ${table.name}::text, conname, pg_get_constraintdef(oid)) as create
    from pg_constraint where conrelid = ${table.name}::regclass and contype = 'p'
    union all
    select format('drop index %I', indexname), indexdef from pg_indexes
    where tablename = ${table.name} and indexname not in (select conname from pg_constraint)`;
  await tx`set local session_replication_role = replica`;
  await tx`set local maintenance_work_mem = '512MB'`;
  for (const index of indexes) await tx.unsafe(index.drop);
  await writeRows(tx, table, size);
  for (const index of indexes) await tx.unsafe(index.create);
}

function writeRows(tx: postgres.TransactionSql, { name, columns, row }: CopiedTable, size: FeedSize) {
  const writtenAt = now().toString();
  const { rows, cells } = generated[name];
  const into = `${name} (${columns.join(", ")}, updated_at)`;
  return writeTo(tx, into, rows(size), (n) => `${row.parse(cells(n, size))}\t${writtenAt}`);
}

const chunkRows = 1_000;

async function writeTo(tx: postgres.TransactionSql, into: string, rows: number, row: (n: number) => string) {
  const copy = await tx.unsafe(`copy ${into} from stdin`).writable();
  let chunk = "";
  for (let n = 1; n <= rows; n += 1) {
    chunk += `${row(n)}\n`;
    if (n % chunkRows > 0) continue;
    if (!copy.write(chunk)) await once(copy, "drain");
    chunk = "";
  }
  copy.end(chunk);
  await once(copy, "finish");
}
