import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts, contactDetails, devices, secrets } from "@/db/schema";
import { hasPending, settlePending } from "@/lib/bank-account/queries";
import { endCardShares } from "@/lib/card/queries";
import { recordChange } from "@/lib/change/record-change";
import { findContactDetails } from "@/lib/contact/queries";
import { addressLines } from "@/lib/contact/rules";
import { recordEvent } from "@/lib/core/audit";
import { civilDate } from "@/lib/core/clock";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { endExports } from "@/lib/export/queries";
import { formerAddresses } from "./queries";
import { onlyOnce } from "./rules";
import { cancelSecrets } from "./secrets";
import { endSessions } from "./sessions";

export type CloseSpaceRefusal = "already-closed" | "bank-change-pending" | "no-address";

type Closing = {
  memberId: string;
  accountId: string;
  /** The administrator who closes it for its owner. */
  staffId?: string | undefined;
  now: Temporal.Instant;
};

/**
 * Closes a space at its owner's wish: it opens no more, its addresses and its password are forgotten, letters go by post.
 * The contract goes on, and the space can be created again. Refuses while a new bank account waits: who changed it may
 * be a stranger, who would so keep its owner from being told. Refuses too when no postal address is known: answers to
 * the requests under way would reach nobody. An administrator closes it all the same, and cancels what waits.
 */
export async function closeSpace(db: Db, closing: Closing): Promise<Result<true, CloseSpaceRefusal>> {
  const { memberId, accountId, staffId, now } = closing;
  return db.transaction(async (tx) => {
    const email = await heldAddress(tx, closing);
    if (!email) return refuse("already-closed");
    const refusal = staffId ? undefined : await refusalOf(tx, memberId);
    if (refusal) return refuse(refusal);
    await settlePending(tx, closing);

    for (const to of onlyOnce([...(await formerAddresses(tx, accountId, now)), email]))
      await queueMail(tx, { template: "space-closed", accountId, to, now });
    await forgetAccount(tx, closing);
    await endSessions(tx, accountId, "space-closed", now);
    await cancelSecrets(tx, accountId, now);
    await endCardShares(tx, closing);
    await endExports(tx, memberId, now);
    await recordEvent(tx, { kind: "space-closed", accountId, ...(staffId && { staffId, memberId }), now });
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

async function refusalOf(tx: Db, memberId: string): Promise<CloseSpaceRefusal | undefined> {
  if (await hasPending(tx, memberId)) return "bank-change-pending";
  const lines = addressLines(await findContactDetails(tx, memberId));
  return lines.length === 0 ? "no-address" : undefined;
}

/** Empties what signs in, the addresses of the links, and what is known of the browsers. Paper needs no agreement, electronic post does. */
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
  await tx.update(secrets).set({ email: null }).where(eq(secrets.accountId, accountId));
  await tx.delete(devices).where(eq(devices.accountId, accountId));
  await tx
    .update(contactDetails)
    .set({ postPreference: "paper", updatedAt: now })
    .where(eq(contactDetails.memberId, memberId));
}
