import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { reject, type WriteBatch } from "./batch";
import type { FeedTransaction } from "./connection";
import type { Rejection } from "./sentences";
import { shownIdentifier } from "./shown-identifier";
import { type Cells, type CopyRow, fillStage } from "./stage";

/** A table of many millions of rows, whose key is the member and the id. */
export type StagedTable<Row> = {
  table: "contributions" | "reimbursements";
  /** All its columns but `updated_at`. */
  cells: Cells<Row>;
  /** SQL over the staged row `s`: joins, and cases that give a `Rejection`. */
  joins: string;
  /** SQL over `s`: whether a line is kept no more, on a day. */
  tooOld?(today: Temporal.PlainDate): string;
  faults: readonly { when: string; why: Rejection }[];
};

type Judged = { created: number; changed: number; known: number; faulty: Faulty[] };
type Faulty = { line: number; identifier: string; fault: Rejection };

/**
 * Writes rows by sets: staged by COPY, judged, the faulty ones taken out, the others inserted, or updated when a
 * column differs. The feed's lock makes this the only writer. What is read twice under one identifier is refused.
 */
export function stagedWriter<Row>(staged: StagedTable<Row>): WriteBatch<CopyRow> {
  const columns = Object.keys(staged.cells);
  return async (tx, rows, now) => {
    const today = civilDate(now);
    await tx.unsafe(planned);
    const stage = await fillStage(tx, staged.table, columns.join(", "), rows);
    const erased = await passBy(tx, stage, staged.tooOld?.(today) ?? "false");
    const { created, changed, known, faulty } = await judge(tx, stage, staged);
    if (faulty.length > 0) await takeOut(tx, stage, faulty);
    if (changed > 0) await update(tx, stage, staged, now.toString());
    if (created > 0) await insert(tx, stage, staged, now.toString(), known > 0);
    const rejected = faulty.map(({ line, identifier, fault }) =>
      reject(line, shownIdentifier(identifier), fault),
    );
    return { created, changed, unchanged: known - changed, erased, rejected, memberIds: [] };
  };
}

/**
 * A batch is small and the tables are large: whatever the statistics say, they are read by their indexes. The checks
 * of foreign keys keep their plan from row to row; our own statements are planned anew anyhow. A batch lost with the
 * server is read again by the next run: only the run's last commit waits for the disk.
 */
const planned = [
  "enable_seqscan = off",
  "enable_mergejoin = off",
  "random_page_cost = 1.1",
  "plan_cache_mode = auto",
  "synchronous_commit = off",
  "work_mem = '32MB'",
]
  .map((setting) => `set local ${setting}`)
  .join("; ");

/** Takes out the lines of who was erased, of contracts passed by, and those that are kept no more. */
async function passBy(tx: FeedTransaction, stage: string, tooOld: string): Promise<number> {
  const { count } = await tx.unsafe(`delete from ${stage} s where ${tooOld}
    or exists (select from feed_erased e where e.id = s.member_id)
    or exists (select from feed_erased e where e.id = s.contract_id)`);
  return count;
}

/** What is to be done with the rows staged: how many are new, differ or were there, and which are at fault. */
async function judge<Row>(
  tx: FeedTransaction,
  stage: string,
  { table, cells, joins, faults }: StagedTable<Row>,
) {
  const cases = faults.map(({ when, why }) => `when ${when} then '${why}'`).join(" ");
  const [judged] = await tx.unsafe<Judged[]>(`
    with opening as materialized (
      select id, min(line) as line from ${stage} group by id order by id
    ), fresh as (
      insert into feed_seen (id) select id from opening on conflict do nothing returning id
    ), judged as materialized (
      select s.line, s.external_id, t.id is not null as known,
        t.id is not null and (${listed("t", cells)}) is distinct from (${listed("s", cells)}) as differs,
        case when o.id is null then 'duplicate' ${cases} end as fault
      from ${stage} s
        left join (opening join fresh using (id)) o on o.id = s.id and o.line = s.line
        left join ${table} t on t.member_id = s.member_id and t.id = s.id ${joins}
    )
    select count(*) filter (where fault is null and not known)::int as created,
      count(*) filter (where fault is null and differs)::int as changed,
      count(*) filter (where fault is null and known)::int as known,
      coalesce(json_agg(json_build_object('line', line, 'identifier', external_id, 'fault', fault))
        filter (where fault is not null), '[]') as faulty
    from judged`);
  if (!judged) throw new Error("a batch was not judged");
  return judged;
}

const listed = (row: string, cells: object) =>
  Object.keys(cells)
    .map((column) => `${row}.${column}`)
    .join(", ");

const takeOut = (tx: FeedTransaction, stage: string, faulty: Faulty[]) =>
  tx.unsafe(`delete from ${stage} where line = any($1)`, [faulty.map(({ line }) => line)]);

const update = <Row>(tx: FeedTransaction, stage: string, { table, cells }: StagedTable<Row>, now: string) =>
  tx.unsafe(
    `update ${table} t set (${Object.keys(cells).join(", ")}, updated_at) = row(${listed("s", cells)}, $1::timestamptz)
    from ${stage} s
    where t.member_id = s.member_id and t.id = s.id and (${listed("t", cells)}) is distinct from (${listed("s", cells)})`,
    [now],
  );

/** In the order of the key: neighbours in the index are written together. Rows that were there are looked for if any. */
const insert = <Row>(
  tx: FeedTransaction,
  stage: string,
  { table, cells }: StagedTable<Row>,
  now: string,
  someAreKnown: boolean,
) =>
  tx.unsafe(
    `insert into ${table} (${Object.keys(cells).join(", ")}, updated_at)
    select ${listed("s", cells)}, $1::timestamptz from ${stage} s
    ${someAreKnown ? `where not exists (select from ${table} t where t.member_id = s.member_id and t.id = s.id)` : ""}
    order by s.member_id, s.id`,
    [now],
  );
