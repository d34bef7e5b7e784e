import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { limits } from "./rules";
import { askSecret } from "./secrets";

export type AskEmailChangeRefusal = "same-address" | "too-many-attempts";

type Asked = { accountId: string; email: string; now: Temporal.Instant };

/**
 * Sends a link to a new address, and the way to cancel to the present one: nothing changes until the first is used.
 * Asking again replaces both. An address that is another member's gets the same answer; its owner is told.
 */
export async function askEmailChange(
  db: Db,
  { accountId, email, now }: Asked,
): Promise<Result<true, AskEmailChangeRefusal>> {
  const turn = await attempt(db, { name: "email-change", limit: limits.emailChange, of: accountId }, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });

  return db.transaction(async (tx) => {
    const present = await heldAddress(tx, accountId);
    if (present.toLowerCase() === email.toLowerCase()) return refuse("same-address");
    const asked = { accountId, now };
    const secretId = await askSecret(tx, { ...asked, purpose: "email-change", email });
    const cancelId = await askSecret(tx, { ...asked, purpose: "email-change-cancel", email: present });
    await recordEvent(tx, { kind: "email-change-asked", ...asked });
    await queueMail(tx, { template: "email-change", secretId, ...asked });
    await queueMail(tx, { template: "email-change-cancel", secretId: cancelId, ...asked });
    return ok(true);
  });
}

/** The address of an account, held until the transaction ends. */
export async function heldAddress(tx: Db, accountId: string): Promise<string> {
  const [account] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  if (!account?.email) throw new Error("an active account has an address");
  return account.email;
}
