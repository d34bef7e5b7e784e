import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { heldAddress } from "./ask-email-change";
import { cancelSecrets, consumeSecret, peekSecret } from "./secrets";

/** Gives up a change of address that its owner asked for. Said twice, or after the change, it does nothing. */
export async function cancelEmailChange(
  db: Db,
  { accountId, now }: { accountId: string; now: Temporal.Instant },
): Promise<void> {
  await db.transaction(async (tx) => {
    await heldAddress(tx, accountId);
    await giveUp(tx, accountId, now);
  });
}

/** Gives up a change of address from the link sent to the present one. Refuses a link that expired or was used. */
export async function keepEmail(
  db: Db,
  { secret, now }: { secret: string; now: Temporal.Instant },
): Promise<Result<true, "link-expired">> {
  const link = await peekSecret(db, "email-change-cancel", secret, now);
  if (!link) {
    await recordEvent(db, { kind: "link-refused", details: { refusal: "link-expired" }, now });
    return refuse("link-expired");
  }
  return db.transaction(async (tx) => {
    await heldAddress(tx, link.accountId);
    if (!(await consumeSecret(tx, "email-change-cancel", secret, now))) return refuse("link-expired");
    await giveUp(tx, link.accountId, now);
    return ok(true);
  });
}

async function giveUp(tx: Db, accountId: string, now: Temporal.Instant) {
  await cancelSecrets(tx, accountId, now, { purpose: "email-change" });
  await cancelSecrets(tx, accountId, now, { purpose: "email-change-cancel" });
  await recordEvent(tx, { kind: "email-change-cancelled", accountId, now });
}
