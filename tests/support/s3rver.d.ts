/** An S3 storage for tests. It has no types of its own: what is used of it. */
declare module "s3rver" {
  import type { Server } from "node:http";
  import type { Readable } from "node:stream";

  type Kept = { size: number; md5: string };
  type Upload = { bucket: string; key: string; content: Readable | Buffer };

  export default class S3rver {
    constructor(options: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets?: { name: string; configs: (string | Buffer)[] }[];
    });
    httpServer: Server;
    store: {
      putObject(object: Upload): Promise<Kept>;
      putPart(bucket: string, upload: string, part: number, content: Readable): Promise<Kept>;
      getResourcePath(bucket: string, key: string | undefined, resource: string): string;
    };
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }
}
