import { database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { isDraining } from "@/lib/core/drain";
import { look } from "@/lib/operations/look";
import { readiness } from "@/lib/operations/rules";

export const dynamic = "force-dynamic";

const lastMigration = Math.max(...journal.entries.map(({ when }) => when));
const lookEveryMs = 1_000;
let last: { at: number; state: ReturnType<typeof look> } | undefined;

/** Whether the process may be given requests: 200 or 503. With `?strict`, a queue that waits too long counts too. */
export async function GET(request: Request): Promise<Response> {
  const strict = new URL(request.url).searchParams.has("strict");
  const readNow = readiness(await shared(), { stopping: isDraining(), lastMigration, strict });
  return Response.json(readNow, {
    status: readNow.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

/** Those who ask within a second share one look: nobody loads the database by asking. */
function shared() {
  const at = performance.now();
  if (!last || at - last.at > lookEveryMs) last = { at, state: look(database(), Date.now) };
  return last.state;
}
