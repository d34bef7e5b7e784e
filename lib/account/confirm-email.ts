import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { emailConfirmedSince } from "./rules";

type ConfirmEmail = { accountId: string; email: string; now: Temporal.Instant };

/**
 * Notes that an address is still its owner's (L. 221-6-5). Refuses an address that is no longer the account's: another
 * tab may have shown the former one. Said twice, it is noted once.
 */
export async function confirmEmail(
  db: Db,
  { accountId, email, now }: ConfirmEmail,
): Promise<Result<true, "address-changed">> {
  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ email: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("update");
    if (account?.email?.toLowerCase() !== email.toLowerCase()) return refuse("address-changed");
    const [confirmed] = await tx
      .update(accounts)
      .set({ emailConfirmedAt: now })
      .where(and(eq(accounts.id, accountId), isDue(now)))
      .returning({ id: accounts.id });
    if (confirmed) await recordEvent(tx, { kind: "email-confirmed", accountId, now });
    return ok(true);
  });
}

/** The same rule as `emailConfirmationDue`. */
function isDue(now: Temporal.Instant) {
  const last = sql`greatest(${accounts.emailVerifiedAt}, ${accounts.emailConfirmedAt})`;
  return or(isNull(last), lt(last, emailConfirmedSince(now).toString()));
}
