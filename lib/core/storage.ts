import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { ReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { Disk, DriveFile } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { S3Driver } from "flydrive/drivers/s3";
import type { Temporal } from "temporal-polyfill";
import { civilDate } from "@/lib/core/clock";
import { type Env, env } from "@/lib/core/env";

/** A file whose bytes come as they are read; a storage wants to know how many first. */
type Stream = { stream: Readable; bytes: number };

/**
 * Keeps a file under a random name, and gives that key: the day it was kept on, then an UUID. The caller writes it in a
 * row; a file whose row was never written is removed by `removeOrphans`. A file that cannot be kept leaves nothing.
 */
export async function store(content: Uint8Array | Stream, now: Temporal.Instant): Promise<string> {
  const key = `${civilDate(now)}/${randomUUID()}`;
  try {
    if (content instanceof Uint8Array) await disk().put(key, content);
    else await disk().putStream(key, content.stream, { contentLength: content.bytes });
    return key;
  } catch (error) {
    await remove(key).catch(() => {});
    throw error;
  }
}

/** The bytes of a file. Rejects when there is none of that key. */
export async function read(key: string): Promise<Readable> {
  const stream = await disk().getStream(key);
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
export const remove = (key: string): Promise<void> => disk().delete(key);

/** The keys of the files kept on a day. */
export async function* storedOn(day: Temporal.PlainDate): AsyncGenerator<string> {
  let paginationToken: string | undefined;
  do {
    const page = await disk().listAll(`${day}/`, {
      recursive: true,
      ...(paginationToken && { paginationToken }),
    });
    for (const file of page.objects) if (file instanceof DriveFile) yield file.key;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}

/** Whether a storage had no room left for a file. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) || isFull(error.cause));

let opened: Disk | undefined;

const disk = (): Disk => {
  opened ??= openDisk(env());
  return opened;
};

/** The storage that the settings name. */
export const openDisk = (settings: Env): Disk =>
  new Disk(settings.STORAGE_S3_BUCKET ? bucket(settings.STORAGE_S3_BUCKET, settings) : folder(settings));

const folder = ({ STORAGE_FOLDER }: Env) => new FSDriver({ location: STORAGE_FOLDER, visibility: "private" });

const bucket = (name: string, settings: Env) =>
  new S3Driver({
    bucket: name,
    visibility: "private",
    supportsACL: false,
    region: settings.STORAGE_S3_REGION,
    ...(settings.STORAGE_S3_ENDPOINT && { endpoint: settings.STORAGE_S3_ENDPOINT, forcePathStyle: true }),
    ...(settings.STORAGE_S3_KEY &&
      settings.STORAGE_S3_SECRET && {
        credentials: { accessKeyId: settings.STORAGE_S3_KEY, secretAccessKey: settings.STORAGE_S3_SECRET },
      }),
    // Storages other than Amazon's do not know its newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
