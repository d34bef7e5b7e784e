import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type S3Peer, startS3 } from "../support/s3-peer";
import { testSettings } from "../support/settings";

const now = Temporal.Instant.from("2026-03-10T23:30:00Z");
const folder = mkdtempSync(path.join(tmpdir(), "files-"));
let peer: S3Peer;

beforeAll(async () => {
  peer = await startS3("documents");
});
afterAll(async () => {
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
});

const settings = {
  "a folder": () => ({ STORAGE_FOLDER: folder }),
  "an S3-compatible storage": () => ({
    STORAGE_S3_BUCKET: "documents",
    STORAGE_S3_ENDPOINT: peer.endpoint,
    STORAGE_S3_KEY: "S3RVER",
    STORAGE_S3_SECRET: "S3RVER",
  }),
};

type Storage = typeof import("@/lib/core/storage");

describe.each(Object.entries(settings))("in %s", (_name, own) => {
  let storage: Storage;

  /** The storage that these settings open: it is opened once in a process. */
  beforeAll(async () => {
    vi.resetModules();
    Object.assign(process.env, testSettings(), { STORAGE_S3_BUCKET: "" }, own());
    storage = await import("@/lib/core/storage");
  });

  test("a file is read back whole, under a name that says nothing of it", async () => {
    const bytes = Buffer.from("Livret de famille d’Odile".repeat(10_000));
    const key = await storage.store(bytes, now);
    expect(key).toMatch(/^2026-03-11\/[0-9a-f-]{36}$/);
    expect(await buffer(await storage.read(key))).toEqual(bytes);
    expect(Buffer.from(await new Response(storage.webStream(await storage.read(key))).arrayBuffer())).toEqual(
      bytes,
    );
  });

  test("a stream is kept as it comes", async () => {
    const stream = Readable.from(Array.from({ length: 70 }, (_, part) => Buffer.alloc(100_000, part)));
    const key = await storage.store(stream, now);
    const back = await buffer(await storage.read(key));
    expect([back.length, back[0], back[6_999_999]]).toEqual([7_000_000, 0, 69]);
  });

  test("a file removed is no more, and may be removed again", async () => {
    const key = await storage.store(Buffer.from("x"), now);
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.read(key)).rejects.toThrow();
  });

  test("the files of a day are listed, and only those", async () => {
    const yesterday = now.subtract({ hours: 24 });
    const key = await storage.store(Buffer.from("x"), yesterday);
    await storage.store(Buffer.from("y"), now);
    const listed: string[] = [];
    for await (const found of storage.storedOn(Temporal.PlainDate.from("2026-03-10"))) listed.push(found);
    expect(listed).toEqual([key]);
    for await (const found of storage.storedOn(Temporal.PlainDate.from("2020-01-01"))) listed.push(found);
    expect(listed).toHaveLength(1);
  });

  test("a stream that breaks leaves nothing", async () => {
    const on = now.add({ hours: 240 });
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(10);
        throw new Error("cut");
      })(),
    );
    await expect(storage.store(broken, on)).rejects.toThrow();
    const listed: string[] = [];
    for await (const found of storage.storedOn(Temporal.PlainDate.from("2026-03-21"))) listed.push(found);
    expect(listed).toEqual([]);
  });
});

test("a storage without room is told from one that is away", async () => {
  const { isFull } = await import("@/lib/core/storage");
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  expect(isFull(new Error("cannot write", { cause: full }))).toBe(true);
  expect(isFull(Object.assign(new Error("denied"), { code: "EACCES" }))).toBe(false);
  expect(readdirSync(folder).length).toBeGreaterThan(0);
});
