import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { requests } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, refuse } from "@/lib/core/result";
import { type Act, type Acted, type HeldRequest, heldRequest, lockRequest } from "./held-request";
import { moveRequest } from "./tell-member";

/**
 * Takes a request up, free or in another adviser's hands. The member is told that it is under review. Refuses one that
 * changed since it was read: of two advisers who take it at once, one has it.
 */
export async function takeRequest(db: Db, act: Act): Acted {
  return db.transaction(async (tx) => {
    const request = await lockRequest(tx, act.requestId);
    if (!request) return refuse("unknown-request");
    if (request.takenBy === act.staffId && isInHand(request)) return ok(true);
    const taken = isInHand(request) ? await takeOver(tx, request, act) : await takeUp(tx, request, act);
    if (!taken) return refuse("changed-meanwhile");
    await noteOn(tx, request, act, "request-taken");
    return ok(true);
  });
}

/** Puts a request back in the queue. Refuses one that the adviser does not hold, or that changed since it was read. */
export async function giveBackRequest(db: Db, act: Act): Acted {
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, act);
    if (!held.ok) return held;
    const moved = await moveRequest(tx, { ...which(held.value), ...act, to: "received", by: "adviser" });
    if (!moved.ok) return moved;
    await noteOn(tx, held.value, act, "request-given-back");
    return ok(true);
  });
}

const isInHand = ({ state }: HeldRequest) => state === "under-review" || state === "document-needed";

const which = ({ id, memberId, kind }: HeldRequest) => ({ requestId: id, memberId, kind });

async function takeUp(tx: Db, request: HeldRequest, act: Act): Promise<boolean> {
  const moved = await moveRequest(tx, { ...which(request), ...act, to: "under-review", by: "adviser" });
  return moved.ok;
}

/** The stage stays the same for the member: only the person changes. */
async function takeOver(tx: Db, { id, memberId }: HeldRequest, { version, staffId, now }: Act) {
  const rows = await tx
    .update(requests)
    .set({ takenBy: staffId, takenAt: now, version: version + 1 })
    .where(
      and(
        eq(requests.memberId, memberId),
        eq(requests.id, id),
        eq(requests.version, version),
        inArray(requests.state, ["under-review", "document-needed"]),
      ),
    )
    .returning({ id: requests.id });
  return rows.length === 1;
}

const noteOn = (
  tx: Db,
  { id, memberId }: HeldRequest,
  { staffId, now }: Act,
  kind: "request-taken" | "request-given-back",
) => recordEvent(tx, { kind, memberId, staffId, details: { request: id }, now });
