import { once } from "node:events";
import { connect } from "node:net";
import { type Env, env } from "@/lib/core/env";
import { Outage } from "@/lib/core/outage";

const secondsToAnswer = 20;
const pieceBytes = 64 * 1024;

/**
 * What ClamAV says of a file (its INSTREAM command); « clean » where none is configured. Throws an `Outage` when it is
 * away or answers anything else: what it has not read is not taken.
 */
export async function scan(bytes: Uint8Array, settings: Env = env()): Promise<"clean" | "infected"> {
  const { CLAMAV_HOST: host, CLAMAV_PORT: port } = settings;
  if (!host) return "clean";
  const answer = await ask(host, port, bytes).catch(() => "");
  if (/^stream: OK\0?$/.test(answer)) return "clean";
  if (/ FOUND\0?$/.test(answer)) return "infected";
  throw new Outage("antivirus away");
}

/** Each piece is preceded by its length; an empty one ends the file. */
async function ask(host: string, port: number, bytes: Uint8Array): Promise<string> {
  const socket = connect({ host, port });
  socket.setTimeout(secondsToAnswer * 1_000, () => socket.destroy(new Outage("antivirus silent")));
  try {
    await once(socket, "connect");
    socket.write("zINSTREAM\0");
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const piece = bytes.subarray(from, from + pieceBytes);
      socket.write(lengthOf(piece));
      socket.write(piece);
    }
    socket.write(lengthOf(new Uint8Array()));
    const answer: Buffer[] = [];
    for await (const part of socket) answer.push(part);
    return Buffer.concat(answer).toString("latin1").trim();
  } finally {
    socket.destroy();
  }
}

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}
