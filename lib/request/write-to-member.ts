import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, refuse } from "@/lib/core/result";
import { type Act, type Acted, heldRequest } from "./held-request";
import { takesMessages } from "./rules";
import { writeMessage } from "./tell-member";

type Writing = Act & { text: string };

/**
 * Writes to the member about a request, which stays where it is; an e-mail says that a message waits. Refuses a request
 * that is closed, that the adviser does not hold, or that changed since it was read.
 */
export async function writeToMember(db: Db, { text, ...act }: Writing): Acted<"closed"> {
  const { staffId, now } = act;
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, act);
    if (!held.ok) return held;
    const { id: requestId, memberId, kind, state } = held.value;
    if (!takesMessages(kind, state)) return refuse("closed");
    await writeMessage(tx, { memberId, requestId, staffId, now, by: "adviser", text });
    const details = { request: requestId };
    await recordEvent(tx, { kind: "request-message", memberId, staffId, details, now });
    return ok(true);
  });
}
