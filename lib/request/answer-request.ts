import type { Db } from "@/db/client";
import { ok } from "@/lib/core/result";
import { decide } from "./decide";
import { type Act, type Acted, heldRequest } from "./held-request";

/**
 * Answers a question: the member reads the answer in the space, and may ask further. Refuses a request that the adviser
 * does not hold, or that changed since it was read.
 */
export async function answerRequest(db: Db, { text, ...act }: Act & { text: string }): Acted {
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, act);
    if (!held.ok) return held;
    const decided = await decide(tx, held.value, { ...act, decision: "answered", text });
    return decided.ok ? ok(true) : decided;
  });
}
