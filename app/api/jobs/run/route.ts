import { directUrl, openDb } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { requireToken } from "@/lib/core/require-token";
import { connectionsOfCall, runScheduled } from "@/lib/operations/run-scheduled";

/** Seconds after which the host may end a call (`lib/operations/run-scheduled.ts` stays under it). */
export const maxDuration = 120;

/** Has the due jobs done where no worker lives: a scheduler calls it each minute, by GET as Vercel's does. */
export async function GET(request: Request) {
  const refusal = requireToken(request, env().CRON_SECRET);
  if (refusal) return refusal;
  const databaseUrl = directUrl();
  const db = openDb(databaseUrl, { max: connectionsOfCall, kind: "call" });
  const headers = { "Cache-Control": "no-store" };
  try {
    const counts = await runScheduled(db, databaseUrl, now());
    log.info(counts, "jobs run");
    return Response.json(counts, { headers });
  } catch (err) {
    log.error({ err }, "jobs not run");
    return new Response(null, { status: 503, headers });
  } finally {
    await db.close();
  }
}
