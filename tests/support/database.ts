import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import { type Db, openDb } from "@/db/client";

/** A database of its own for a test file, copied from the migrated template. Gives its address. */
export async function freshDatabase(): Promise<string> {
  const server = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template migrated strategy file_copy`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** A pool on a fresh database, closed after the file. */
export async function aDatabase(): Promise<Db & { url: string }> {
  const url = await freshDatabase();
  const db = openDb(url, { max: 20 });
  afterAll(() => db.close());
  return Object.assign(db, { url });
}
