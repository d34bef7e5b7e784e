import postgres from "postgres";

export type FeedClient = postgres.Sql;
export type FeedTransaction = postgres.TransactionSql;

const lockName = 7_310_429;

/**
 * Opens the feed's only connection: the lock that keeps a second run out and the list of what was read live as
 * long as it does, so that a run whose connection broke cannot go on. Each batch is planned anew: a plan made when
 * the tables were empty would read them whole for every row. The list of what was read stays in PostgreSQL's memory
 * up to a bound.
 */
export const openFeedClient = (url: string): FeedClient =>
  postgres(url, {
    max: 1,
    max_lifetime: null,
    idle_timeout: 0,
    onnotice: () => {},
    connection: { application_name: "feed", plan_cache_mode: "force_custom_plan", temp_buffers: "128MB" },
  });

/** Takes the feed's lock for this connection. The short wait lets a run that was just killed let go of it. */
export async function lockFeed(sql: FeedClient): Promise<boolean> {
  try {
    await sql.begin(async (tx) => {
      await tx`set local lock_timeout = '2s'`;
      await tx`select pg_advisory_lock(${lockName})`;
    });
  } catch (error) {
    if (codeOf(error) === "55P03") return false;
    throw error;
  }
  await sql`create temp table feed_seen (id uuid primary key)`;
  await sql`create temp table feed_erased (id uuid primary key)`;
  await sql`insert into feed_erased select member_id from erased_members where member_id is not null`;
  return true;
}

/**
 * Notes rows as read by this run. Gives the ids that were not yet: the others are on a former line. The ids of two
 * kinds of rows are never the same.
 */
export async function notYetSeen(tx: FeedTransaction, ids: string[]): Promise<Set<string>> {
  const added = await tx<{ id: string }[]>`
    insert into feed_seen (id)
    select id from unnest(${ids}::uuid[]) as id
    on conflict do nothing
    returning id`;
  return new Set(added.map((row) => row.id));
}

const worthAnotherTry = ["40001", "40P01", "23505"];

/** A transaction, tried again when the website's own writes crossed it. */
export async function inTransaction<T>(
  sql: FeedClient,
  work: (tx: FeedTransaction) => Promise<T>,
  tries = 3,
): Promise<T> {
  try {
    const outcome = await sql.begin(async (tx) => ({ value: await work(tx) }));
    return outcome.value;
  } catch (error) {
    if (tries <= 1 || !worthAnotherTry.includes(codeOf(error))) throw error;
    return inTransaction(sql, work, tries - 1);
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";
