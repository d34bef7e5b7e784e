import type { Socket } from "node:net";
import postgres from "postgres";

/**
 * Gives up a connection that has asked, and heard nothing for `silentMs`, when PostgreSQL gives no answer to anybody
 * else either: a server that hangs, or a network that swallows, closes nothing, and what was asked would wait for ever.
 * A PostgreSQL that takes long over a request is waited for.
 */
export function giveUpSilent(socket: Socket, silentMs: number, isAnswering: () => Promise<boolean>): void {
  let answered = 0;
  socket.on("data", () => {
    answered = socket.bytesWritten;
  });
  socket.setTimeout(silentMs).on("timeout", async () => {
    const isWaiting = () => socket.bytesWritten > answered;
    if (isWaiting() && !(await isAnswering()) && isWaiting()) socket.destroy();
    else socket.setTimeout(silentMs);
  });
}

/** Whether PostgreSQL answers a new connection within `seconds`, were it to refuse it. */
export async function answers(url: string, seconds: number): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: seconds, onnotice: () => {} });
  const tooLong = new Promise<boolean>((resolve) => setTimeout(resolve, seconds * 1_000, false).unref());
  const asked = sql`select 1`.then(
    () => true,
    (error) => error instanceof postgres.PostgresError,
  );
  return Promise.race([asked, tooLong]).finally(() => void sql.end({ timeout: 0 }));
}
