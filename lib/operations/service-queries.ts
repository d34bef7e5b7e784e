import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import type { AuditKind } from "@/lib/core/audit";

/** Nobody reads the difference beyond this: counting stops. */
export const countedAtMost = 100_000;

export type Troubled = { name: string; failing: number; givenUp: number; error: string | null };

/** The jobs that fail or were given up, by name, with what the last one said (a code). For a queue that is read whole. */
export const listTroubledJobs = (db: Db) =>
  db.execute<Troubled>(sql`
    select task_identifier as name,
      count(*) filter (where attempts < max_attempts)::int as failing,
      count(*) filter (where attempts >= max_attempts)::int as "givenUp",
      (array_agg(last_error order by updated_at desc))[1] as error
    from graphile_worker.jobs
    where attempts > 0 and locked_at is null
    group by 1 order by 3 desc, 2 desc, 1`);

export type Presence = { workers: number; webs: number };

/** The processes that hold a connection under their name. Behind a pooler, web servers bear the pooler's. */
export async function readPresence(db: Db): Promise<Presence> {
  const [row] = await db.execute<Presence>(sql`
    select count(distinct application_name) filter (where application_name like 'pool-%')::int as workers,
      count(distinct application_name) filter (where application_name like 'espace-web-%')::int as webs
    from pg_stat_activity where datname = current_database()`);
  return row ?? { workers: 0, webs: 0 };
}

export type MailState = { sent: number; waiting: number; refused: number };

/** What became of the e-mails asked for since a moment; those that had no more reason to leave are not counted. */
export async function readMails(db: Db, since: Temporal.Instant): Promise<MailState> {
  const from = sql`${since.toString()}::timestamptz`;
  const [row] = await db.execute<MailState>(sql`
    select count(*) filter (where sent_at is not null)::int as sent,
      count(*) filter (where sent_at is null and refused_at is null)::int as waiting,
      count(*) filter (where refused_at is not null and refusal not in ('superseded', 'no-address'))::int as refused
    from (
      (select sent_at, refused_at, refusal from mails where requested_at > ${from} limit ${countedAtMost})
      union all
      (select sent_at, refused_at, refusal from termination_letters where requested_at > ${from}
        limit ${countedAtMost})
    ) mail`);
  return row ?? { sent: 0, waiting: 0, refused: 0 };
}

/** How many events of some kinds were written since a moment, each counted up to `countedAtMost`. */
export async function countEvents<Kind extends AuditKind>(
  db: Db,
  kinds: readonly Kind[],
  since: Temporal.Instant,
): Promise<Record<Kind, number>> {
  const counts = kinds.map(
    (kind) => sql`
    (select count(*) from (select 1 from audit_events where kind = ${kind} and at > ${since.toString()}::timestamptz
      limit ${countedAtMost}) event)::int as ${sql.identifier(kind)}`,
  );
  const [row] = await db.execute<Record<Kind, number>>(sql`select ${sql.join(counts, sql`, `)}`);
  if (!row) throw new Error("counts without a row");
  return row;
}

/** When an event of this kind was last written. */
export async function lastEvent(db: Db, kind: string): Promise<Temporal.Instant | undefined> {
  const [row] = await db.execute<{ at: string | null }>(sql`
    select to_json(max(at)) #>> '{}' as at from audit_events where kind = ${kind}`);
  return row?.at ? Temporal.Instant.from(row.at) : undefined;
}
