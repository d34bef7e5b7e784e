import type { Readable } from "node:stream";
import { S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { S3Driver } from "flydrive/drivers/s3";
import type { Env } from "@/lib/core/env";

/** A bucket of an S3-compatible storage. It takes a stream whose length nobody knows, by parts of 5 MB held in memory. */
export class Bucket extends S3Driver {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {
    super({ client, bucket, visibility: "private", supportsACL: false });
  }

  static open(name: string, settings: Env): Bucket {
    return new Bucket(clientOf(settings), name);
  }

  /** An upload that fails leaves none of its parts. */
  override async putStream(key: string, stream: Readable): Promise<void> {
    await new Upload({
      client: this.client,
      queueSize: 2,
      params: { Bucket: this.bucket, Key: key, Body: stream },
    }).done();
  }
}

const clientOf = (settings: Env) =>
  new S3Client({
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
