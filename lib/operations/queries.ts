import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { oldestDue } from "./state-queries";

const State = z.tuple([
  z.object({
    migration: z.coerce.number(),
    clock: z.coerce.number(),
    due: z.coerce.number(),
  }),
]);

const Clock = z.tuple([z.object({ clock: z.coerce.number() })]);

/** The database's clock, in ms since 1970. */
export async function readClock(db: Db): Promise<number> {
  const rows = await db.execute(sql`select extract(epoch from clock_timestamp()) * 1000 as clock`);
  return Clock.parse(rows)[0].clock;
}

/** What the database says of its schema, its clock and its queue. The clock is in ms since 1970, the age in seconds. */
export async function readState(db: Db) {
  const [{ migration, clock, due }] = State.parse(
    await db.execute(sql`
      select
        coalesce((select max(created_at) from drizzle.__drizzle_migrations), 0) as migration,
        extract(epoch from clock_timestamp()) * 1000 as clock,
        coalesce(extract(epoch from clock_timestamp() - ${oldestDue}), 0) as due`),
  );
  return { lastMigration: migration, clockMs: clock, oldestDueSeconds: Math.round(due) };
}
