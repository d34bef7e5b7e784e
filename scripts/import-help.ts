import { openDb } from "@/db/client";
import { writtenPages } from "@/db/help/written-pages";
import { now } from "@/lib/core/clock";
import { importPages } from "@/lib/help/import-pages";

/** Publishes the pages of help that this database never had. Gives how many. */
export async function importHelp(databaseUrl: string): Promise<number> {
  const db = openDb(databaseUrl, { max: 1 });
  try {
    return await importPages(db, writtenPages, now());
  } finally {
    await db.close();
  }
}
