import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Env } from "@/lib/core/env";
import { type Finding, findingsOf } from "./finding";
import { readState } from "./queries";
import { countJobs } from "./queue";
import { queueToleranceSeconds } from "./rules";

/** Whether somebody does the jobs, in time, and whether some were given up. */
export async function checkQueue(settings: Env, db: Db): Promise<Finding[]> {
  const { found, ok, warn, fault } = findingsOf("Tâches");
  const [counts, { oldestDueSeconds: age }, workers] = await Promise.all([
    countJobs(db),
    readState(db),
    countWorkers(db),
  ]);
  const late = age > queueToleranceSeconds;
  if (late)
    fault(
      `la plus ancienne attend depuis ${Math.round(age / 60)} min`,
      "démarrez un worker, ou ajoutez-en\u00a0; voyez «\u00a0npm run ops -- jobs list\u00a0»",
    );
  if (workers > 0) ok(`${workers} worker${workers > 1 ? "s" : ""} en service`);
  else if (settings.CRON_SECRET && !late)
    ok("aucun worker, mais un planificateur (CRON_SECRET) et rien en retard");
  else fault("aucun worker n’est là\u00a0: aucun e-mail ne part", "démarrez «\u00a0npm run worker\u00a0»");
  if (counts["given-up"] > 0)
    warn(
      `${counts["given-up"]} tâches abandonnées`,
      "voyez pourquoi («\u00a0npm run ops -- jobs list\u00a0»), puis «\u00a0npm run ops -- jobs retry --all\u00a0»",
    );
  return found;
}

/** Each worker holds a connection that bears its name. */
async function countWorkers(db: Db): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name like 'pool-%'`,
  );
  return row?.count ?? 0;
}
