import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { ReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { Disk, DriveFile } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { type Env, env } from "@/lib/core/env";

/**
 * Keeps a file under a random name, and gives that key: the day it was kept on, then an UUID. The caller writes it in a
 * row; a file whose row was never written is removed by `removeExpiredFiles`. A file that cannot be kept leaves nothing.
 */
export async function store(content: Uint8Array | Readable, now: Temporal.Instant): Promise<string> {
  const key = `${civilDate(now)}/${randomUUID()}`;
  try {
    const storage = await disk();
    if (content instanceof Uint8Array) await storage.put(key, content);
    else await storage.putStream(key, content);
    return key;
  } catch (error) {
    await remove(key).catch(() => {});
    throw error;
  }
}

/** The bytes of a file. Rejects when there is none of that key. */
export async function read(key: string): Promise<Readable> {
  const stream = await (await disk()).getStream(key);
  if (stream instanceof ReadStream) await once(stream, "open");
  return stream;
}

/** A file as an answer to a browser sends it, piece by piece. */
export function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const pieces: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(answer) {
      const { done, value } = await pieces.next();
      if (done) answer.close();
      else answer.enqueue(value);
    },
    cancel: () => void stream.destroy(),
  });
}

/** Removes a file; one that is not there is removed already. */
export const remove = async (key: string): Promise<void> => (await disk()).delete(key);

/** The keys of the files kept on a day. */
export async function* storedOn(day: Temporal.PlainDate): AsyncGenerator<string> {
  const storage = await disk();
  let paginationToken: string | undefined;
  do {
    const page = await storage.listAll(`${day}/`, {
      recursive: true,
      ...(paginationToken && { paginationToken }),
    });
    for (const file of page.objects) if (file instanceof DriveFile) yield file.key;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

/** Whether a file can be kept now, and removed. One that is slower than `patienceMs` is away. */
export async function storageAnswers(now: Temporal.Instant, patienceMs = 3_000): Promise<boolean> {
  const tried = store(Buffer.from("essai"), now).then(remove);
  const answered = tried.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, wait(patienceMs, false, { ref: false })]);
}

/** Whether a storage had no room left for a file. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) || isFull(error.cause));

let opened: Promise<Disk> | undefined;

const disk = (): Promise<Disk> => {
  opened ??= openDisk(env());
  return opened;
};

const openDisk = async (settings: Env): Promise<Disk> =>
  new Disk(
    settings.STORAGE_S3_BUCKET ? await bucket(settings.STORAGE_S3_BUCKET, settings) : folder(settings),
  );

const folder = ({ STORAGE_FOLDER }: Env) => new FSDriver({ location: STORAGE_FOLDER, visibility: "private" });

/** Amazon's client is large: it is loaded where it serves. */
async function bucket(name: string, settings: Env) {
  const { Bucket } = await import("@/lib/core/bucket");
  return Bucket.open(name, settings);
}
