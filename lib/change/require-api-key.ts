import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { noteWho } from "@/lib/core/request-context";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { findLiveKey } from "./api-keys";
import type { ApiRefusal } from "./problem";
import { keyLimit, type Scope } from "./rules";

/** The key behind a request, if it is live, allowed to do this, and not in too much of a hurry. Called by every route of the interface. */
export async function requireApiKey(
  request: Request,
  scope: Scope,
): Promise<Result<{ id: string }, ApiRefusal>> {
  const [, sent] = request.headers.get("authorization")?.match(/^Bearer +(\S+)$/i) ?? [];
  if (!sent) return refuse("key-missing");
  const key = await findLiveKey(database(), sent, now());
  if (!key) return refuse("key-invalid");
  noteWho({ key: key.id });
  const turn = await attempt(database(), { name: "api-key", limit: keyLimit, of: key.id }, now());
  if (!turn.allowed) return refuse("too-many-requests", { until: turn.until });
  return key.scopes.includes(scope) ? ok({ id: key.id }) : refuse("scope-missing");
}
