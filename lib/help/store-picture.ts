import { randomUUID } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { helpPictures } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { openPicture } from "@/lib/core/picture";
import { ok, type Result, refuse } from "@/lib/core/result";
import { store } from "@/lib/core/storage";
import { pictureLimits } from "./rules";

export type PictureRefusal = "not-a-picture" | "too-heavy" | "too-large";

type Sent = { file: Buffer; staffId: string; now: Temporal.Instant };

/**
 * Keeps a picture of an editor, drawn anew in three formats and no wider than what a page shows. Gives its id and its
 * size in pixels. Refuses what is not a PNG, a JPEG or a WebP by its bytes, what weighs more than 5 Mo, and what has more
 * than 24 million pixels. One is drawn at a time: drawing takes all the processors. The files are written before their row: one without a row is removed later.
 */
export async function storePicture(
  db: Db,
  { file, staffId, now }: Sent,
): Promise<Result<{ id: string; width: number; height: number }, PictureRefusal>> {
  if (file.length > pictureLimits.bytes) return refuse("too-heavy");
  if (!isPicture(file)) return refuse("not-a-picture");
  const drawn = await inTurn(() => drawPicture(file));
  if (!drawn.ok) return drawn;
  const { width, height, avif, webp, jpeg } = drawn.value;
  const id = randomUUID();
  const keys = {
    avifKey: await store(avif, now),
    webpKey: await store(webp, now),
    jpegKey: await store(jpeg, now),
  };
  await db.transaction(async (tx) => {
    await tx.insert(helpPictures).values({ id, width, height, ...keys, sentBy: staffId, sentAt: now });
    await recordEvent(tx, { kind: "help-picture-sent", staffId, details: { picture: id }, now });
  });
  return ok({ id, width, height });
}

let last: Promise<unknown> = Promise.resolve();

/** Does its work once what was given before is done, well or not. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** PNG, JPEG, or WebP within its container: by the first bytes, whatever the name says. */
function isPicture(file: Buffer): boolean {
  const start = file.toString("latin1", 0, 12);
  return (
    start.startsWith("\x89PNG\r\n\x1a\n") ||
    start.startsWith("\xff\xd8\xff") ||
    (start.startsWith("RIFF") && start.endsWith("WEBP"))
  );
}

type Drawn = { width: number; height: number; avif: Buffer; webp: Buffer; jpeg: Buffer };

async function drawPicture(file: Buffer): Promise<Result<Drawn, "not-a-picture" | "too-large">> {
  const opened = await openPicture(file, pictureLimits.pixels);
  if (!opened.ok) return refuse(opened.refusal === "too-many-pixels" ? "too-large" : "not-a-picture");
  try {
    return ok(await inThreeFormats(opened.value));
  } catch {
    return refuse("not-a-picture");
  }
}

/** Decoded once; what shows through is white, as JPEG has no other way. */
async function inThreeFormats(opened: Sharp): Promise<Drawn> {
  const { width, height } = pictureLimits;
  const { data, info } = await opened
    .resize({ width, height, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const drawn = () => sharp(data, { raw });
  const [avif, webp, jpeg] = await Promise.all([
    drawn().avif({ quality: 60 }).toBuffer(),
    drawn().webp({ quality: 80 }).toBuffer(),
    drawn().jpeg({ quality: 82, mozjpeg: true }).toBuffer(),
  ]);
  return { width: info.width, height: info.height, avif, webp, jpeg };
}
