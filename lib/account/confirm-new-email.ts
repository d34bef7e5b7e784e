import { and, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accounts, secrets } from "@/db/schema";
import { recordChange } from "@/lib/change/record-change";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { forgive } from "@/lib/core/throttle";
import { isAddressTaken } from "./address-taken";
import { heldAddress } from "./ask-email-change";
import { compareOwnPassword, type OwnPassword, type OwnPasswordRefusal } from "./own-password";
import { cancelSecrets, consumeSecret, peekSecret } from "./secrets";
import { endSessions } from "./sessions";
import { isStillThePassword } from "./sign-in";

export type ConfirmNewEmailRefusal = OwnPasswordRefusal | "link-expired" | "address-taken";

type Confirming = Omit<OwnPassword, "accountId"> & {
  secret: string;
  /** The session in this browser's hand, if any: who is signed in to the account need not give the password. */
  session?: { id: string; accountId: string } | undefined;
};

/**
 * Makes a new address the identifier of its account. Its link is not enough: it may have gone to a stranger by a slip
 * of the finger, so the browser must be signed in to the account, or the password be given. Refuses a wrong password,
 * a link that expired, was used or replaced, and an address that another account took since.
 */
export async function confirmNewEmail(
  db: Db,
  { secret, session, ...typed }: Confirming,
): Promise<Result<true, ConfirmNewEmailRefusal>> {
  const { now } = typed;
  const link = await peekSecret(db, "email-change", secret, now);
  if (!link) return refusedLink(db, "link-expired", undefined, now);
  const { accountId } = link;
  const kept = session?.accountId === accountId ? session.id : undefined;
  const proof = kept ? undefined : await compareOwnPassword(db, { ...typed, accountId });
  if (proof && !proof.ok) return proof;

  return db
    .transaction<Result<true, ConfirmNewEmailRefusal>>(async (tx) => {
      const former = await heldAddress(tx, accountId);
      if (proof && !(await isStillThePassword(tx, proof.value))) return refuse("wrong");
      const used = await consumeSecret(tx, "email-change", secret, now);
      if (!used?.email) return refuse("link-expired");
      if (proof) await forgive(tx, proof.value.failures);
      await takeAddress(tx, { accountId, former, email: used.email, kept, now });
      return ok(true);
    })
    .catch((error: unknown) => {
      if (isAddressTaken(error)) return refusedLink(db, "address-taken", accountId, now);
      throw error;
    });
}

type Taking = {
  accountId: string;
  former: string;
  email: string;
  kept: string | undefined;
  now: Confirming["now"];
};

/** Writes the address, ends what the former one opened, and tells both mailboxes and the management system. */
async function takeAddress(tx: Db, { accountId, former, email, kept, now }: Taking) {
  const [account] = await tx
    .update(accounts)
    .set({ email, emailVerifiedAt: now, emailConfirmedAt: null, mailRefusedAt: null, mailRefusal: null })
    .where(eq(accounts.id, accountId))
    .returning({ memberId: accounts.memberId });
  if (!account) throw new Error("the account was held");
  await endSessions(tx, accountId, "email-changed", now, kept);
  await cancelSecrets(tx, accountId, now);
  await recordEvent(tx, { kind: "email-changed", accountId, now });
  await recordChange(tx, { memberId: account.memberId, kind: "email-changed", payload: { email }, now });
  const secretId = await formerAddress(tx, accountId, former);
  await queueMail(tx, { template: "email-changed", accountId, now });
  if (secretId) await queueMail(tx, { template: "email-changed", accountId, secretId, now });
}

/** The link that went to the former address says where to tell its owner: no e-mail's row holds an address. */
async function formerAddress(tx: Db, accountId: string, former: string): Promise<string | undefined> {
  const [link] = await tx
    .select({ id: secrets.id })
    .from(secrets)
    .where(
      and(
        eq(secrets.accountId, accountId),
        eq(secrets.purpose, "email-change-cancel"),
        eq(secrets.email, former),
      ),
    )
    .orderBy(desc(secrets.requestedAt))
    .limit(1);
  return link?.id;
}

async function refusedLink<const R extends ConfirmNewEmailRefusal>(
  db: Db,
  refusal: R,
  accountId: string | undefined,
  now: Confirming["now"],
) {
  await recordEvent(db, { kind: "link-refused", accountId, details: { refusal }, now });
  return refuse(refusal);
}
