import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";

/**
 * Removes the counts and the captcha solutions whose time has passed, and, after a day, who had a page of help open: they
 * decide nothing any more.
 */
export async function forgetExpired(db: Db, now: Temporal.Instant): Promise<void> {
  const at = now.toString();
  await db.execute(sql`
    delete from throttles
    where window_ends_at <= ${at} and coalesce(locked_until <= ${at}, true)`);
  await db.execute(sql`delete from captcha_solutions where expires_at <= ${at}`);
  const aDayAgo = now.subtract({ hours: 24 }).toString();
  await db.execute(sql`delete from help_editors where seen_at <= ${aDayAgo}`);
}
