import { database } from "@/db/client";
import { cursorOf } from "@/lib/change/cursor";
import { readQuestions } from "@/lib/change/input";
import { problemResponse } from "@/lib/change/problem";
import { listChanges } from "@/lib/change/queries";
import { requireApiKey } from "@/lib/change/require-api-key";
import { now } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { refuse } from "@/lib/core/result";

/** What members changed and what was decided, in order, for the management system: described by openapi.json beside. */
export async function GET(request: Request) {
  const key = await requireApiKey(request, "changes:read");
  if (!key.ok) return problemResponse(key, now());
  const asked = readQuestions(new URL(request.url).searchParams);
  if (!asked.ok) return problemResponse(asked, now());
  try {
    const { changes, last, more } = await listChanges(database(), asked.value);
    log.info({ key: key.value.id, changes: changes.length }, "changes given");
    const body = { changes, next: last ? cursorOf(last) : null, more };
    return Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
  } catch (err) {
    log.error({ err, key: key.value.id }, "changes unreadable");
    return problemResponse(refuse("changes-unreadable"), now());
  }
}
