import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { lookupHash } from "@/lib/core/crypto";
import { log } from "@/lib/core/log";
import { metrics } from "@/lib/core/metrics";

/**
 * How many attempts, in what time, and how long the wait is then, in seconds. `lock` doubles at each further
 * attempt up to `maxLock`; without it the wait lasts until the window ends.
 */
export type Limit = { attempts: number; window: number; lock?: number; maxLock?: number };

/** One count: what it limits, and the text it is kept under (only its keyed hash is stored). */
export type Count = { name: string; limit: Limit; of: string };

export type Attempt = { allowed: true } | { allowed: false; until: Temporal.Instant };

/**
 * Takes one attempt from a count that every server shares, in one statement: of N simultaneous attempts no more
 * than the limit pass, and a refusal is noted under the name of the count. An attempt counts as a failure until `forgive` says otherwise.
 */
export async function attempt(db: Db, { name, limit, of }: Count, now: Temporal.Instant): Promise<Attempt> {
  const at = now.toString();
  const windowEnd = now.add({ seconds: limit.window }).toString();
  const lock = limit.lock ?? null;
  const maxLock = limit.maxLock ?? limit.lock ?? null;
  const [row] = await db.execute<{ allowed: boolean; until: string | null }>(sql`
    insert into throttles as t (key, attempts, window_ends_at, locked_until, allowed)
    values (${keyOf(name, of)}, 1, ${windowEnd}, ${limit.attempts === 1 ? windowEnd : null}, true)
    on conflict (key) do update set (attempts, window_ends_at, locked_until, allowed) = (
      select c.attempts, c.ends,
        case
          when not c.open then t.locked_until
          when c.attempts < ${limit.attempts} then null
          when ${lock}::float is null then c.ends
          else ${at}::timestamptz + make_interval(secs =>
            least(${maxLock}::float, ${lock}::float * power(2, least(30, c.attempts - ${limit.attempts}))))
        end,
        c.open
      from (
        select open, case when fresh then 1 when open then t.attempts + 1 else t.attempts end as attempts,
          case when fresh then ${windowEnd}::timestamptz else t.window_ends_at end as ends
        from (
          select t.window_ends_at <= ${at}::timestamptz
              and coalesce(t.locked_until <= ${at}::timestamptz, true) as fresh,
            coalesce(t.locked_until <= ${at}::timestamptz, true) as open
        ) state
      ) c
    )
    returning allowed, locked_until::text as until`);
  if (row?.allowed) return { allowed: true };
  metrics().throttleRefusals.inc({ throttle: name });
  log.info({ count: name }, "too many attempts");
  return { allowed: false, until: row?.until ? readInstant(row.until) : now.add({ seconds: limit.window }) };
}

/** Takes one attempt from each count, in order; stops at the first that refuses. */
export async function attemptAll(db: Db, counts: Count[], now: Temporal.Instant): Promise<Attempt> {
  for (const count of counts) {
    const outcome = await attempt(db, count, now);
    if (!outcome.allowed) return outcome;
  }
  return { allowed: true };
}

/** How many attempts a count holds now; none is taken. */
export async function attemptsMade(db: Db, { name, of }: Count, now: Temporal.Instant): Promise<number> {
  const [row] = await db.execute<{ attempts: number }>(sql`
    select attempts from throttles where key = ${keyOf(name, of)} and window_ends_at > ${now.toString()}`);
  return row?.attempts ?? 0;
}

/** Starts a count over: the attempt was the right one. */
export async function forgive(db: Db, { name, of }: Count): Promise<void> {
  await db.execute(sql`delete from throttles where key = ${keyOf(name, of)}`);
}

const keyOf = (name: string, of: string) => lookupHash(`throttle:${name}`, of);

const readInstant = (text: string) => Temporal.Instant.from(text.replace(" ", "T"));
