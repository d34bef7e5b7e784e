import { mkdtempSync, rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import S3rver from "s3rver";

export type S3Peer = { endpoint: string; folder: string; stop(): Promise<void> };

/**
 * An S3 storage with one bucket. S3 keeps nothing of an upload that was cut, and has all the bytes when it says that it
 * does: the library opens the file before they come, and answers before they are on the disk.
 */
export async function startS3(bucket: string): Promise<S3Peer> {
  const folder = mkdtempSync(path.join(tmpdir(), "bucket-"));
  const buckets = [{ name: bucket, configs: [] }];
  const peer = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: folder,
    configureBuckets: buckets,
  });
  const { store } = peer;
  const [putObject, putPart] = [store.putObject.bind(store), store.putPart.bind(store)];
  store.putObject = async ({ content, ...object }) => {
    const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
    const kept = await putObject({ ...object, content: bytes });
    await written(store.getResourcePath(object.bucket, object.key, "object"), bytes.length);
    return kept;
  };
  store.putPart = async (name, upload, number, content) => {
    const kept = await putPart(name, upload, number, content);
    await written(
      path.join(store.getResourcePath(name, undefined, "uploads"), upload, `${number}`),
      kept.size,
    );
    return kept;
  };
  const { port } = await peer.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    folder,
    async stop() {
      peer.httpServer.closeAllConnections();
      await peer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function written(file: string, size: number): Promise<void> {
  while ((await stat(file)).size < size) await setImmediate();
}
