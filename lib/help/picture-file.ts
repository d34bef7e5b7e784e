import type { Readable } from "node:stream";
import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { helpPictures } from "@/db/schema";
import { read } from "@/lib/core/storage";

const formats = {
  avif: { key: helpPictures.avifKey, mediaType: "image/avif" },
  webp: { key: helpPictures.webpKey, mediaType: "image/webp" },
  jpg: { key: helpPictures.jpegKey, mediaType: "image/jpeg" },
} as const;

export type PictureFormat = keyof typeof formats;

/** The bytes of a picture that an editor sent, as they are read, and their type; nothing for an id that none has. */
export async function pictureFile(
  db: Db,
  id: string,
  format: PictureFormat,
): Promise<{ stream: Readable; mediaType: string } | undefined> {
  const { key, mediaType } = formats[format];
  const [picture] = await db.select({ key }).from(helpPictures).where(eq(helpPictures.id, id));
  return picture && { stream: await read(picture.key), mediaType };
}

/** The sizes of pictures, in pixels, by their ids: a page keeps their place before they arrive. */
export async function pictureSizes(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, { width: number; height: number }>();
  const rows = await db
    .select({ id: helpPictures.id, width: helpPictures.width, height: helpPictures.height })
    .from(helpPictures)
    .where(inArray(helpPictures.id, ids));
  return new Map(rows.map(({ id, ...size }) => [id, size]));
}
