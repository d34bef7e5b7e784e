import { setTimeout } from "node:timers/promises";
import postgres from "postgres";

const waitMs = 3_000;

/**
 * Whether a connection always speaks to the same PostgreSQL process: behind a pooler in transaction mode, what another
 * holds is not given back. The first connection speaks, the second takes a process and keeps it, the first speaks again.
 */
export async function keepsSession(url: string): Promise<boolean> {
  const open = () => postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} });
  const [one, other] = [open(), open()];
  try {
    const before = await processOf(one);
    return await other.begin(async (tx) => {
      await processOf(tx);
      // A pooler with a single process makes the first wait for the second.
      const again = await Promise.race([processOf(one), setTimeout(waitMs, undefined, { ref: false })]);
      return again === before;
    });
  } finally {
    await Promise.all([one.end({ timeout: 0 }), other.end({ timeout: 0 })]);
  }
}

async function processOf(client: postgres.Sql | postgres.TransactionSql): Promise<number | undefined> {
  const [row] = await client<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid;
}
