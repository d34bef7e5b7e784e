import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll } from "vitest";
import type { Db } from "@/db/client";
import * as schema from "@/db/schema";
import { freshDatabase } from "../support/database";

export type Asked = { query: string; params: unknown[] };

/** A database that notes each query it is asked, and the raw client beside it. */
export async function aWatchedDatabase(): Promise<{ db: Db; sql: postgres.Sql; asked: Asked[] }> {
  const url = await freshDatabase();
  const client = postgres(url, { max: 4, onnotice: () => {} });
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  afterAll(() => Promise.all([client.end(), sql.end()]));
  const asked: Asked[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  return { db: drizzle(client, { schema, casing: "snake_case", logger }), sql, asked };
}

/** Members with a contract, a beneficiary, instalments and lines of their own, by set: what a large feed leaves. */
export async function crowd(sql: postgres.Sql, members: number, linesEach: number) {
  await sql`
    insert into members (id, external_id, membership_number, nir_sealed, nir_hash, last_name, first_name, born_on,
      feed_digest, updated_at)
    select gen_random_uuid(), 'A' || n, lpad(n::text, 8, '0'), '', '', 'Exemple', 'Marie', '1955-08-14', '', now()
    from generate_series(1, ${members}::int) n`;
  await sql`
    insert into contracts (id, member_id, external_id, nature, product, level, options, responsible,
      first_subscribed_on, effective_on, renewal, feed_digest, updated_at)
    select gen_random_uuid(), id, 'C', 'individuel', 'Santé', 'Confort', '{}', true, '2020-01-01', '2020-01-01',
      '12-31', '', now() from members`;
  await sql`
    insert into beneficiaries (id, member_id, external_id, last_name, first_name, born_on, rank, relation,
      covered_from, teletransmission, feed_digest, updated_at)
    select gen_random_uuid(), id, 'B', 'Exemple', 'Marie', '1955-08-14', 1, 'member', '2020-01-01', 'active', '', now()
    from members`;
  await sql`
    insert into contributions (id, member_id, contract_id, external_id, period_from, period_to, amount_cents,
      employer_cents, due_on, method, status, updated_at)
    select gen_random_uuid(), c.member_id, c.id, n::text, date '2023-01-01' + n * 30, date '2023-01-29' + n * 30, 8000,
      0, date '2023-01-05' + n * 30, 'cheque', case when n = 3 then 'unpaid' else 'planned' end, now()
    from contracts c, generate_series(1, 24) n`;
  await sql`
    insert into reimbursements (id, member_id, beneficiary_id, contract_id, external_id, care_on, kind, act_code,
      act_label, professional, expense_cents, base_cents, scheme_rate, scheme_cents, participation_cents,
      franchise_cents, mutual_cents, other_cents, out_of_pocket_cents, third_party, paid_to, status, transfer, paid_on,
      updated_at)
    select gen_random_uuid(), b.member_id, b.id, c.id, n::text, date '2022-01-01' + n % 1500,
      case when n % 3 = 0 then 'pharmacy' else 'consultation' end, 'G', 'Consultation généraliste', 'Dr Œuvré',
      3000, 3000, 70, 1900, 200, 0, 900, 0, 200, false, 'member', 'paid', 'V' || n / 4,
      date '2022-01-10' + n / 4, now()
    from beneficiaries b join contracts c using (member_id), generate_series(1, ${linesEach}::int) n`;
  await sql`analyze`;
}
