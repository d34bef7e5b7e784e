import { applicationName, database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { metrics } from "@/lib/core/metrics";
import { requireToken } from "@/lib/core/require-token";
import { scrape } from "@/lib/operations/scrape";

/** What Prometheus reads of this process, and of the queue and the feeds that all share. */
export async function GET(request: Request) {
  const refusal = requireToken(request, env().METRICS_TOKEN);
  if (refusal) return refusal;
  const pool = { size: env().DATABASE_POOL, applicationName: applicationName("web") };
  return new Response(await scrape(database(), pool, now()), {
    headers: { "Content-Type": metrics().registry.contentType, "Cache-Control": "no-store" },
  });
}
