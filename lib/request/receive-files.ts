import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

/** A file as it arrived: its bytes, or that it passed what is taken. */
export type Arrived =
  | { name: string; bytes: Buffer }
  | { name: string; fault: "too-large" | "too-many-files" };

/** Mebibytes are counted, « Mo » are said: nobody is refused for the difference. */
export const uploadLimits = {
  files: 5,
  fileBytes: 5 * 1024 * 1024,
  perRequest: 20,
  /** What is kept for a member, whatever the requests: a gibibyte is a hundred claims a year, photographed, for five years. */
  memberBytes: 1024 ** 3,
} as const;

/** The whole of a form: its files, and what surrounds them. Reading stops there. */
const bodyBytes = uploadLimits.files * (uploadLimits.fileBytes + 64 * 1024) + 64 * 1024;
/** What is read and thrown away, so that a browser hears the refusal rather than a broken line. */
const drainedBytes = 64 * 1024 * 1024;

type Take = (file: Arrived, fields: Record<string, string>) => Promise<void>;

/** How many files came, and whether the form was cut for being too large. */
export type Received = { files: number; cut: boolean };

/**
 * Reads a form with files as it comes: `take` is given each in turn, with the fields that stood before it, one file in
 * memory at a time. A form too large is read to its limit: what was whole by then is taken. Throws when it is malformed.
 * @param most how many files are read: those after them are only told
 */
export async function receiveFiles(
  request: Request,
  take: Take,
  most: number = uploadLimits.files,
): Promise<Received> {
  if (!request.body) throw new Error("a form has a body");
  const received = { files: 0, cut: false };
  const reading = readForm(request.headers.get("content-type") ?? "", { received, take, most });
  try {
    await pipeline(piecesOf(request.body), bounded(received), reading.form);
  } catch (error) {
    reading.abandon();
    if (!received.cut) throw error;
  }
  await reading.done();
  return received;
}

type Reading = { received: Received; take: Take; most: number };

function readForm(contentType: string, { received, take, most }: Reading) {
  const fields: Record<string, string> = {};
  const streams: BusboyFileStream[] = [];
  let turn = Promise.resolve();
  const limits = { fileSize: uploadLimits.fileBytes, fields: 10, fieldSize: 1_000, parts: 40 };
  const form = new Busboy({ headers: { "content-type": contentType }, limits });
  form.on("field", (name, value) => {
    fields[name] = value;
  });
  form.on("file", (_field, stream, name) => {
    streams.push(stream);
    stream.on("error", () => {});
    // A field left empty arrives as a file without a name.
    if (!name) return void stream.resume();
    received.files += 1;
    const tooMany = received.files > most;
    turn = turn.then(async () => take(await readFile(stream, name, tooMany), fields));
    turn.catch(() => form.destroy());
  });
  const abandon = () => {
    for (const stream of streams) if (!stream.readableEnded) stream.destroy();
  };
  return { form, abandon, done: () => turn };
}

/** The bytes of a file; one that the end of the form cut short was too large. */
async function readFile(stream: BusboyFileStream, name: string, tooMany: boolean): Promise<Arrived> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream) if (!tooMany) pieces.push(piece);
  } catch {
    return { name, fault: "too-large" };
  }
  if (tooMany) return { name, fault: "too-many-files" };
  return stream.truncated ? { name, fault: "too-large" } : { name, bytes: Buffer.concat(pieces) };
}

/** Lets a form through up to its limit; reads on for a while without keeping anything, then gives up. */
function bounded(received: Received): Transform {
  let read = 0;
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      read += piece.length;
      received.cut = read > bodyBytes;
      if (read > drainedBytes) return done(new Error("form too large"));
      done(null, received.cut ? undefined : piece);
    },
  });
}

async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
