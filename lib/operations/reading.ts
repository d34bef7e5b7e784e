import { database, openDb } from "@/db/client";
import { type ReadApart, readApart } from "@/db/replica";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";

const shared = globalThis as typeof globalThis & { espaceReading?: ReadApart };

/**
 * Reads a long list: on the replica where there is one, ten seconds late at most; else on the database. For what its
 * reader did not write: the feed wrote it.
 */
export const reading: ReadApart = (work) => {
  shared.espaceReading ??= open();
  return shared.espaceReading(work);
};

function open(): ReadApart {
  const { DATABASE_REPLICA_URL: url, DATABASE_POOL: max } = env();
  if (!url) return (work) => work(database());
  const replica = openDb(url, { max, kind: "reading" });
  return readApart({ primary: database(), replica, onTurn: note });
}

/** The lists lose nothing, but the database has their weight again. */
const note = (read: boolean, why?: unknown) =>
  read ? log.info("replica read") : log.warn({ err: why }, "replica left, the database is read instead");
