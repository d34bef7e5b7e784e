import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, bankAccounts, contactDetails, devices } from "@/db/schema";
import { endCardShares } from "@/lib/card/queries";
import { recordChange } from "@/lib/change/record-change";
import { findContactDetails } from "@/lib/contact/queries";
import { addressLines } from "@/lib/contact/rules";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { endExports } from "@/lib/export/queries";
import { cancelSecrets } from "./secrets";
import { endSessions } from "./sessions";

export type CloseSpaceRefusal = "already-closed" | "bank-change-pending" | "no-address";

type Closing = { memberId: string; accountId: string; now: Temporal.Instant };

/**
 * Closes a space at its owner's wish: it opens no more, its address and its password are forgotten, letters go by post.
 * The contract goes on, and the space can be created again. Refuses while a new bank account waits: who changed it may
 * be a stranger, who would so keep its owner from being told. Refuses too when no postal address is known: answers to
 * the requests under way would reach nobody.
 */
export async function closeSpace(db: Db, closing: Closing): Promise<Result<true, CloseSpaceRefusal>> {
  const { memberId, accountId, now } = closing;
  return db.transaction(async (tx) => {
    const email = await heldAddress(tx, closing);
    if (!email) return refuse("already-closed");
    if (await waitsForBank(tx, memberId)) return refuse("bank-change-pending");
    if (addressLines(await findContactDetails(tx, memberId)).length === 0) return refuse("no-address");

    await queueMail(tx, { template: "space-closed", accountId, to: email, now });
    await forgetAccount(tx, closing);
    await endSessions(tx, accountId, "space-closed", now);
    await cancelSecrets(tx, accountId, now);
    await endCardShares(tx, closing);
    await endExports(tx, memberId, now);
    await recordEvent(tx, { kind: "space-closed", accountId, now });
    const payload = { closedOn: civilDate(now).toString() };
    await recordChange(tx, { memberId, kind: "space-closed", payload, now });
    return ok(true);
  });
}

/** The address of the account, which is held until the transaction ends; nothing once it is closed. */
async function heldAddress(tx: Db, { memberId, accountId }: Closing): Promise<string | null | undefined> {
  const [account] = await tx
    .select({ email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.memberId, memberId)))
    .for("update");
  return account?.email;
}

async function waitsForBank(tx: Db, memberId: string): Promise<boolean> {
  const waiting = and(eq(bankAccounts.memberId, memberId), eq(bankAccounts.state, "pending"));
  return (await tx.select({ id: bankAccounts.id }).from(bankAccounts).where(waiting)).length > 0;
}

/** Empties what signs in, and what is known of the browsers. Paper needs no agreement, electronic post does. */
async function forgetAccount(tx: Db, { memberId, accountId, now }: Closing) {
  await tx
    .update(accounts)
    .set({
      closedAt: now,
      email: null,
      passwordHash: null,
      activatedAt: null,
      emailVerifiedAt: null,
      emailConfirmedAt: null,
      mailRefusedAt: null,
      mailRefusal: null,
    })
    .where(eq(accounts.id, accountId));
  await tx.delete(devices).where(eq(devices.accountId, accountId));
  await tx
    .update(contactDetails)
    .set({ postPreference: "paper", updatedAt: now })
    .where(eq(contactDetails.memberId, memberId));
}
