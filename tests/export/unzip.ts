import { once } from "node:events";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fromBuffer, type ZipFile } from "yauzl";

/** The files of a zip archive, by their paths. */
export async function unzip(archive: Readable): Promise<Map<string, Buffer>> {
  const bytes = await buffer(archive);
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const files = new Map<string, Buffer>();
  zip.on("entry", async (entry) => {
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    files.set(entry.fileName, await buffer(stream));
    zip.readEntry();
  });
  zip.readEntry();
  await once(zip, "end");
  return files;
}
