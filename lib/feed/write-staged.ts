import { type Numbered, type Rejected, reject, type WriteBatch } from "./batch";
import type { FeedTransaction } from "./connection";
import { shownIdentifier } from "./input";
import type { RowKind } from "./row-id";
import type { Rejection } from "./sentences";
import { type Cell, fillStage } from "./stage";

/** A table of many millions of rows, whose key is the member and the id. */
export type StagedTable<Row> = {
  table: "contributions" | "reimbursements";
  kind: RowKind;
  /** Its columns but `updated_at`, the key first, and their cells in the same order. */
  columns: readonly string[];
  cells(row: Row): Cell[];
  /** SQL over the staged row `s`: joins, and cases that give a `Rejection`. */
  joins: string;
  faults: readonly { when: string; why: Rejection }[];
};

const keyColumns = 2;

/**
 * Writes rows by sets: staged by COPY, the faulty ones taken out, the others inserted, or updated when a column
 * differs. The feed's lock makes this the only writer. What is read twice under one identifier is refused.
 */
export const stagedWriter =
  <Row>(staged: StagedTable<Row>): WriteBatch<Row> =>
  async (tx, rows, now) => {
    await tx.unsafe(planned);
    const stage = await fillStage(tx, staged.table, staged.columns, numberedCells(staged, rows));
    const rejected = await takeOutFaulty(tx, stage, staged);
    const changed = await update(tx, stage, staged, now.toString());
    const created = await insert(tx, stage, staged, now.toString());
    const unchanged = rows.length - rejected.length - changed - created;
    return { created, changed, unchanged, rejected, memberIds: [] };
  };

/**
 * A batch is small and the tables are large: whatever the statistics say, they are read by their indexes. The checks
 * of foreign keys keep their plan from row to row; our own statements are planned anew anyhow.
 */
const planned = [
  "enable_seqscan = off",
  "enable_mergejoin = off",
  "random_page_cost = 1.1",
  "plan_cache_mode = auto",
]
  .map((setting) => `set local ${setting}`)
  .join("; ");

function* numberedCells<Row>({ cells }: StagedTable<Row>, rows: Numbered<Row>[]): Generator<Cell[]> {
  for (const { line, row } of rows) yield [line, ...cells(row)];
}

type Faulty = { line: number; external_id: string; fault: Rejection };

async function takeOutFaulty<Row>(
  tx: FeedTransaction,
  stage: string,
  { kind, joins, faults }: StagedTable<Row>,
): Promise<Rejected[]> {
  const cases = faults.map((fault) => `when ${fault.when} then '${fault.why}'`).join(" ");
  const faulty = await tx.unsafe<Faulty[]>(`
    with fresh as (
      insert into feed_seen (kind, id) select distinct '${kind}', id from ${stage}
      on conflict do nothing returning id
    ), judged as (
      select s.line, s.external_id,
        case when f.id is null or row_number() over (partition by s.id order by s.line) > 1 then 'duplicate'
          ${cases} end as fault
      from ${stage} s left join fresh f on f.id = s.id ${joins}
    )
    select line, external_id, fault from judged where fault is not null`);
  if (faulty.length > 0) {
    await tx.unsafe(`delete from ${stage} where line = any($1)`, [faulty.map(({ line }) => line)]);
  }
  return faulty.map(({ line, external_id, fault }) => reject(line, shownIdentifier(external_id), fault));
}

async function update<Row>(tx: FeedTransaction, stage: string, staged: StagedTable<Row>, now: string) {
  const columns = staged.columns.slice(keyColumns);
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(", ");
  const { count } = await tx.unsafe(
    `update ${staged.table} t set (${columns.join(", ")}, updated_at) = row(${of("s")}, $1::timestamptz)
    from ${stage} s
    where t.member_id = s.member_id and t.id = s.id and (${of("t")}) is distinct from (${of("s")})`,
    [now],
  );
  return count;
}

/** In the order of the key: neighbours in the index are written together. */
async function insert<Row>(tx: FeedTransaction, stage: string, staged: StagedTable<Row>, now: string) {
  const columns = staged.columns.join(", ");
  const { count } = await tx.unsafe(
    `insert into ${staged.table} (${columns}, updated_at)
    select ${columns}, $1::timestamptz from ${stage} s
    where not exists (select from ${staged.table} t where t.member_id = s.member_id and t.id = s.id)
    order by member_id, id`,
    [now],
  );
  return count;
}
