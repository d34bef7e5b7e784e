import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { ok, type Result, refuse } from "@/lib/core/result";

/** An adviser who acts on a request, as it was read. */
export type Act = {
  requestId: string;
  /** The version that was read: who read an older one is told, and changes nothing. */
  version: number;
  staffId: string;
  now: Temporal.Instant;
};

export type ActRefusal = "unknown-request" | "changed-meanwhile" | "not-yours";

/**
 * Holds a request until the transaction ends, for the adviser who took it. Refuses a request that is not known, one that
 * changed since it was read, and one that another adviser holds.
 */
export async function heldRequest(tx: Db, { requestId, version, staffId }: Act) {
  const request = await lockRequest(tx, requestId);
  if (!request) return refuse("unknown-request");
  if (request.version !== version) return refuse("changed-meanwhile");
  return request.takenBy === staffId ? ok(request) : refuse("not-yours");
}

/** A request that was sent, held until the transaction ends; nothing for a draft. */
export async function lockRequest(tx: Db, requestId: string) {
  const [request] = await tx
    .select({
      id: requests.id,
      memberId: requests.memberId,
      kind: requests.kind,
      state: requests.state,
      version: requests.version,
      answersSealed: requests.answersSealed,
      sentAt: requests.sentAt,
      takenBy: requests.takenBy,
    })
    .from(requests)
    .where(eq(requests.id, requestId))
    .for("update");
  return request && request.state !== "draft" ? request : undefined;
}

export type HeldRequest = NonNullable<Awaited<ReturnType<typeof lockRequest>>>;

/** The outcome of an act that gives nothing. */
export type Acted<More extends string = never> = Promise<Result<true, ActRefusal | More>>;
