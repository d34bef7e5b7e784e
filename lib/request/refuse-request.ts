import type { Db } from "@/db/client";
import { ok } from "@/lib/core/result";
import { decide } from "./decide";
import { type Act, type Acted, heldRequest } from "./held-request";

/**
 * Refuses a request, with the reason that the member reads. Nothing changes on the contract. Refuses to do so for a
 * request that the adviser does not hold, or that changed since it was read.
 */
export async function refuseRequest(db: Db, { reason, ...act }: Act & { reason: string }): Acted {
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, act);
    if (!held.ok) return held;
    const decided = await decide(tx, held.value, { ...act, decision: "refused", reason });
    return decided.ok ? ok(true) : decided;
  });
}
