import { setTimeout } from "node:timers/promises";
import type postgres from "postgres";
import type { MigrationFile } from "./migration-files";

type Sql = postgres.Sql;
type Transaction = postgres.TransactionSql;

/** While a statement waits for a table, whoever comes after it waits too: it gives up, and tries again later. */
const lockMs = 500;
const pauseMs = 1_000;

/**
 * Applies one migration, in one transaction or step by step. Interrupted, it goes on where it was. Throws a sentence
 * when another transaction keeps a table for longer than `patienceSeconds`.
 */
export async function applyMigration(sql: Sql, file: MigrationFile, patienceSeconds: number): Promise<void> {
  const patiently = (work: (tx: Transaction) => Promise<unknown>) =>
    tryAgain(sql, work, { tag: file.tag, until: performance.now() + patienceSeconds * 1_000 });
  if (!file.stepByStep) {
    await patiently(async (tx) => {
      for (const statement of file.statements) await tx.unsafe(statement);
      await noteDone(tx, file);
    });
    return;
  }
  for (let step = await stepsDone(sql, file); step < file.statements.length; step += 1) {
    const statement = file.statements[step] ?? "";
    if (standsAlone(statement)) await runAlone(sql, statement, () => noteStep(sql, file, step + 1));
    else
      await patiently(async (tx) => {
        await tx.unsafe(statement);
        await noteStep(tx, file, step + 1);
      });
  }
  await sql.begin((tx) => noteDone(tx, file));
}

/** What PostgreSQL refuses inside a transaction: indexes made aside, blocks that commit as they go. */
export const standsAlone = (statement: string): boolean =>
  /^(--.*\n|\s)*(create|drop|reindex)\b.*\bconcurrently\b/i.test(statement) ||
  /\bcommit\s*;/i.test(statement);

/** It may run twice, and waits for nobody who reads or writes: nothing queues behind it. */
async function runAlone(sql: Sql, statement: string, noted: () => Promise<unknown>): Promise<void> {
  await dropBroken(sql, statement);
  await sql.unsafe(statement);
  await noted();
}

/** An index whose making was interrupted stays, useless and under its name. */
async function dropBroken(sql: Sql, statement: string): Promise<void> {
  const [, name] =
    /create\s+(?:unique\s+)?index\s+concurrently\s+if\s+not\s+exists\s+"(\w+)"/i.exec(statement) ?? [];
  if (!name) return;
  const [broken] = await sql`
    select from pg_index where indexrelid = to_regclass(${`public.${name}`}) and not indisvalid`;
  if (broken) await sql`drop index concurrently ${sql(name)}`;
}

type Trying = { tag: string; until: number };

async function tryAgain(
  sql: Sql,
  work: (tx: Transaction) => Promise<unknown>,
  { tag, until }: Trying,
): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(`set local lock_timeout = ${lockMs}`);
      await work(tx);
    });
  } catch (error) {
    if (codeOf(error) !== lockNotAvailable) throw error;
    if (performance.now() > until) throw new Error(tooLong(tag));
    await setTimeout(pauseMs);
    return tryAgain(sql, work, { tag, until });
  }
}

const lockNotAvailable = "55P03";

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);

const tooLong = (tag: string) =>
  `La migration ${tag} attend depuis trop longtemps une table qu’une autre transaction garde\u00a0: trouvez-la dans pg_stat_activity, puis recommencez. La migration reprendra où elle en est.`;

async function stepsDone(sql: Sql, { createdAt }: MigrationFile): Promise<number> {
  const [row] = await sql<{ done: number }[]>`
    select done from drizzle.migration_steps where created_at = ${createdAt}`;
  return row?.done ?? 0;
}

const noteStep = (sql: Sql | Transaction, { createdAt }: MigrationFile, done: number) => sql`
  insert into drizzle.migration_steps (created_at, done) values (${createdAt}, ${done})
  on conflict (created_at) do update set done = excluded.done`;

async function noteDone(tx: Transaction, { createdAt, hash }: MigrationFile): Promise<void> {
  await tx`delete from drizzle.migration_steps where created_at = ${createdAt}`;
  await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${createdAt})`;
}
