import { lookupHash } from "@/lib/core/crypto";
import { asBytea, type Rejected, reject, type WriteBatch } from "./batch";
import { type FeedTransaction, notYetSeen } from "./connection";
import type { GuaranteeRow } from "./guarantee-input";
import { rowId } from "./row-id";

type Outcome = { created: boolean };

/** Writes guarantees: product, level, code and first day make one. Refuses one already read. */
export const writeGuarantees: WriteBatch<GuaranteeRow> = async (tx, rows, now) => {
  const identified = rows.map((numbered) => ({ ...numbered, id: rowId("guarantee", key(numbered.row)) }));
  const fresh = await notYetSeen(
    tx,
    identified.map(({ id }) => id),
  );
  const accepted: GuaranteeRow[] = [];
  const rejected: Rejected[] = [];
  for (const { id, line, row } of identified) {
    if (fresh.delete(id)) accepted.push(row);
    else rejected.push(reject(line, "", "guarantee-twice"));
  }
  const written = await upsert(tx, accepted.map(columns), now.toString());
  const created = written.filter((row) => row.created).length;
  const changed = written.length - created;
  return { created, changed, unchanged: accepted.length - written.length, rejected, memberIds: [] };
};

const key = ({ product, level, code, validFrom }: GuaranteeRow) =>
  JSON.stringify([product, level, code, validFrom]);

/** A row that was there keeps its version when nothing in it differs. */
const upsert = (tx: FeedTransaction, guarantees: ReturnType<typeof columns>[], now: string) => tx<Outcome[]>`
  insert into guarantees (product, level, code, valid_from, valid_to, kind, rank, label, words, rate, ceiling_cents,
    period, feed_digest, updated_at)
  select product, level, code, valid_from, valid_to, kind, rank, label, words, rate, ceiling_cents, period,
    feed_digest, ${now}::timestamptz
  from jsonb_to_recordset(${tx.json(guarantees)}) as row (product text, level text, code text, valid_from date,
    valid_to date, kind text, rank smallint, label text, words text, rate int, ceiling_cents int, period text,
    feed_digest bytea)
  where not exists (
    select from guarantees g
    where (g.product, g.level, g.code, g.valid_from) = (row.product, row.level, row.code, row.valid_from)
      and g.feed_digest = row.feed_digest)
  on conflict (product, level, code, valid_from) do update set valid_to = excluded.valid_to, kind = excluded.kind,
    rank = excluded.rank, label = excluded.label, words = excluded.words, rate = excluded.rate,
    ceiling_cents = excluded.ceiling_cents, period = excluded.period, feed_digest = excluded.feed_digest,
    updated_at = excluded.updated_at
  returning xmax = 0 as created`;

const columns = (row: GuaranteeRow) => ({
  product: row.product,
  level: row.level,
  code: row.code,
  valid_from: row.validFrom,
  valid_to: row.validTo,
  kind: row.kind,
  rank: row.rank,
  label: row.label,
  words: row.words,
  rate: row.rate,
  ceiling_cents: row.ceilingCents,
  period: row.period,
  feed_digest: asBytea(lookupHash("feed", JSON.stringify(["guarantee", ...Object.values(row)]))),
});
