import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok } from "@/lib/core/result";
import type { DocumentCode } from "./documents";
import { type Act, type Acted, heldRequest } from "./held-request";
import { moveRequest, writeMessage } from "./tell-member";

type Asking = Act & { document: DocumentCode; text: string };

/**
 * Asks the member for a document, with a few words when there are any. The request waits for it, and the member is told
 * by e-mail. Refuses a request that the adviser does not hold, or that changed since it was read.
 */
export async function askDocument(db: Db, asking: Asking): Acted {
  const { document, text, staffId, now } = asking;
  return db.transaction(async (tx) => {
    const held = await heldRequest(tx, asking);
    if (!held.ok) return held;
    const { id: requestId, memberId, kind } = held.value;
    const which = { memberId, requestId, staffId, now };
    const { version } = asking;
    const moved = await moveRequest(tx, {
      ...which,
      ...{ version, kind, to: "document-needed", by: "adviser", note: document },
    });
    if (!moved.ok) return moved;
    if (text !== "") await writeMessage(tx, { ...which, by: "adviser", text }, false);
    const details = { request: requestId, document };
    await recordEvent(tx, { kind: "request-document-asked", memberId, staffId, details, now });
    return ok(true);
  });
}
