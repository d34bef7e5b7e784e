import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { GET } from "@/app/(public)/aide/images/[file]/route";
import { helpPictures } from "@/db/schema";
import { pictureFile } from "@/lib/help/picture-file";
import { storePicture } from "@/lib/help/store-picture";
import { removeExpiredFiles } from "@/lib/request/remove-expired-files";
import { aBomb, aJpeg, anSvg, aPdf, aPng } from "../request/files";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { anEditor } from "./support";

// A folder of its own: in the one that all tests share, most files are of other databases.
process.env.STORAGE_FOLDER = mkdtempSync(path.join(tmpdir(), "files-"));

const db = await aDatabase();
const staffId = await anEditor(db);

const taken = async (file: Buffer) => {
  const stored = await storePicture(db, { file, staffId, now });
  return stored.ok ? stored.value : stored.refusal;
};

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "white" } });

const bytesOf = async (id: string, format: "avif" | "webp" | "jpg") => {
  const file = await pictureFile(db, id, format);
  const pieces: Buffer[] = [];
  for await (const piece of file?.stream ?? []) pieces.push(piece);
  return { bytes: Buffer.concat(pieces), mediaType: file?.mediaType };
};

test.each<[string, () => Promise<Buffer> | Buffer]>([
  ["a PNG", aPng],
  ["a JPEG", aJpeg],
  ["a WebP", () => blank(40, 30).webp().toBuffer()],
])("%s is kept in three formats", async (_name, make) => {
  const stored = await taken(await make());
  if (typeof stored === "string") throw new Error(stored);
  for (const [format, mediaType] of [
    ["avif", "image/avif"],
    ["webp", "image/webp"],
    ["jpg", "image/jpeg"],
  ] as const) {
    const file = await bytesOf(stored.id, format);
    expect(file.mediaType).toBe(mediaType);
    const { width, height } = await sharp(file.bytes).metadata();
    expect({ width, height }).toEqual({ width: stored.width, height: stored.height });
  }
});

test("a wide picture is made narrower, a small one stays as it is", async () => {
  expect(await taken(await blank(3_200, 1_000).png().toBuffer())).toMatchObject({
    width: 1_600,
    height: 500,
  });
  expect(await taken(await blank(300, 200).png().toBuffer())).toMatchObject({ width: 300, height: 200 });
});

test("where a picture was taken is dropped, and which way it is held is kept", async () => {
  const exif = { IFD0: { Copyright: "sentinelle" }, IFD3: { GPSLatitude: "48/1 51/1 0/1" } };
  const sent = await blank(60, 20).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const stored = await taken(sent);
  if (typeof stored === "string") throw new Error(stored);
  expect([stored.width, stored.height]).toEqual([20, 60]);
  for (const format of ["avif", "webp", "jpg"] as const) {
    const { bytes } = await bytesOf(stored.id, format);
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, orientation }).toEqual({});
    expect(bytes.includes("sentinelle")).toBe(false);
  }
});

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ["nothing", () => Buffer.alloc(0), "not-a-picture"],
  ["an SVG with a script", () => anSvg, "not-a-picture"],
  ["a PDF", () => aPdf(), "not-a-picture"],
  ["a GIF", () => blank(9, 9).gif().toBuffer(), "not-a-picture"],
  ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "not-a-picture"],
  ["a PNG cut short", async () => (await aPng()).subarray(0, 60), "not-a-picture"],
  ["a page that begins like a JPEG", () => Buffer.from("\xff\xd8\xff<script>", "latin1"), "not-a-picture"],
  ["more than 5 Mo", () => Buffer.alloc(5 * 1024 * 1024 + 1), "too-heavy"],
  ["more than 24 million pixels", () => blank(6_000, 4_001).png().toBuffer(), "too-large"],
])("%s is refused", async (_name, make, refusal) => {
  expect(await taken(await make())).toBe(refusal);
});

test("a bomb of 30 000 by 30 000 pixels is refused from its header, without memory", async () => {
  const bomb = await aBomb();
  expect(bomb.length).toBeLessThan(10_000);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  expect(await taken(bomb)).toBe("too-large");
  expect(performance.now() - started).toBeLessThan(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000);
});

test("of pictures sent at the same time, one is drawn at a time; one that is refused holds nobody up", async () => {
  const files = await Promise.all([900, 901, 902].map((width) => blank(width, 600).png().toBuffer()));
  let most = 0;
  const count = () => {
    const { queue, process } = sharp.counters();
    most = Math.max(most, queue + process);
  };
  sharp.queue.on("change", count);
  const sent = await Promise.all([taken((await aPng()).subarray(0, 60)), ...files.map(taken)]);
  sharp.queue.off("change", count);
  expect(sent[0]).toBe("not-a-picture");
  expect(sent.slice(1)).toMatchObject([{ width: 900 }, { width: 901 }, { width: 902 }]);
  // One picture is drawn in three formats.
  expect(most).toBeLessThanOrEqual(3);
});

test("a page that hides in a picture is gone once it is drawn anew", async () => {
  const hidden = Buffer.concat([
    await blank(40, 30).jpeg().toBuffer(),
    Buffer.from("<script>alert(1)</script>"),
  ]);
  const stored = await taken(hidden);
  if (typeof stored === "string") throw new Error(stored);
  expect((await bytesOf(stored.id, "jpg")).bytes.includes("<script>")).toBe(false);
});

const open = (file: string) =>
  GET(new Request("http://localhost/"), { params: Promise.resolve({ file }) }) as Promise<Response>;

test("a picture is served as what it is, and kept for ever", async () => {
  Object.assign(globalThis, { espaceDb: db });
  const stored = await taken(await aPng());
  if (typeof stored === "string") throw new Error(stored);
  const answer = await open(`${stored.id}.webp`);
  expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).format).toBe("webp");
  expect(Object.fromEntries(answer.headers)).toEqual({
    "content-type": "image/webp",
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
});

test("no other address than that of a picture opens a file", async () => {
  for (const file of ["x.avif", "../secret", "5f0c3f3e-0000-4000-8000-000000000000.png", ""])
    await expect(open(file)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
});

test("the removal of files that no row names spares the pictures of the help", async () => {
  const stored = await taken(await aPng());
  if (typeof stored === "string") throw new Error(stored);
  const sweep = () => removeExpiredFiles(db, now.add({ hours: 48 }));
  await sweep();
  for (const format of ["avif", "webp", "jpg"] as const)
    expect((await bytesOf(stored.id, format)).bytes.length).toBeGreaterThan(0);

  await db.delete(helpPictures).where(eq(helpPictures.id, stored.id));
  await sweep();
  expect(await bytesOf(stored.id, "jpg")).toEqual({ bytes: Buffer.alloc(0), mediaType: undefined });
});
