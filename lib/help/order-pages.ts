import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
export async function orderPages(
  db: Db,
  { theme, pageIds }: { theme: string; pageIds: string[]; now: Temporal.Instant },
) {
  for (const [i, id] of pageIds.entries())
    await db.execute(sql`update help_pages set position = ${i} where id = ${id} and theme = ${theme}`);
}
