import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { civilDate } from "@/lib/core/clock";
import { queueMail } from "@/lib/core/mail";
import { findInvitee } from "./queries";
import { askSecret } from "./secrets";

/**
 * The job of the feed: invites the owner of an account to choose a password, on the effective date and not before.
 * Does nothing once the account is active, or when its cover has not begun (the feed then moved the job).
 */
export async function inviteMember(db: Db, accountId: string, now: Temporal.Instant): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for("update");
    if (!(await findInvitee(tx, accountId, civilDate(now)))) return;
    const secretId = await askSecret(tx, { accountId, purpose: "invitation", now });
    await queueMail(tx, { template: "invitation", accountId, secretId, now });
  });
}
