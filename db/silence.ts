import type { Socket } from "node:net";
import postgres from "postgres";

/** ReadyForQuery outside a transaction: the last of what PostgreSQL says when it gives a connection. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Tells when PostgreSQL has given a connection: until then it may refuse it, or come too late. */
export function onceTaken(socket: Socket, tell: () => void): void {
  let last = Buffer.alloc(0);
  const listen = (bytes: Buffer) => {
    last = Buffer.concat([last, bytes]).subarray(-ready.length);
    if (!last.equals(ready)) return;
    socket.off("data", listen);
    tell();
  };
  socket.on("data", listen);
}

/**
 * Acts after so many seconds of this process's own life: on a machine that was paused, or that is too busy to let it
 * run, an answer given in time is heard late, and is in time all the same. Gives what calls it off.
 */
export function afterLived(seconds: number, act: () => void): () => void {
  let steps = 10;
  const timer = setInterval(
    () => {
      steps -= 1;
      if (steps > 0) return;
      clearInterval(timer);
      act();
    },
    (seconds * 1_000) / steps,
  );
  return () => clearInterval(timer);
}

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
  const sql = postgres(url, { max: 1, connect_timeout: 0, fetch_types: false, onnotice: () => {} });
  const asked = sql`select 1`.then(
    () => true,
    (error) => error instanceof postgres.PostgresError,
  );
  let stopWaiting = () => {};
  const tooLong = new Promise<boolean>((resolve) => {
    stopWaiting = afterLived(seconds, () => resolve(false));
  });
  return Promise.race([asked, tooLong]).finally(() => {
    stopWaiting();
    void sql.end({ timeout: 0 });
  });
}
