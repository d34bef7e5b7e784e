import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import type { SecretPurpose } from "@/db/schema/account";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { forgive } from "@/lib/core/throttle";
import type { Device } from "./devices";
import { hashPassword } from "./password";
import { type PasswordFault, passwordStrength } from "./password-strength";
import { guessableWords } from "./queries";
import { cancelSecrets, consumeSecret, peekSecret } from "./secrets";
import { endSessions } from "./sessions";
import { failureCount } from "./sign-in";

export type ChoosePasswordRefusal = PasswordFault | "link-expired" | "address-taken";
type Chosen = {
  purpose: SecretPurpose;
  secret: string;
  password: string;
  device: Device;
  now: Temporal.Instant;
};

/**
 * Sets a password from a link, and opens the account when it was not. Refuses a weak password, a link that expired,
 * was used, or was replaced, and an address that another account took since. Gives the account.
 */
export async function choosePassword(
  db: Db,
  { purpose, secret, password, device, now }: Chosen,
): Promise<Result<{ accountId: string; firstTime: boolean }, ChoosePasswordRefusal>> {
  const link = await peekSecret(db, purpose, secret, now);
  if (!link) return refuse("link-expired");
  const { fault } = passwordStrength(password, [
    link.email ?? "",
    ...Object.values(await guessableWords(db, link.accountId)),
  ]);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);

  return db
    .transaction(async (tx) => {
      const { accountId, email } = link;
      const firstTime = await isFirstPassword(tx, accountId);
      if (!(await consumeSecret(tx, purpose, secret, now))) return refuse("link-expired");
      const address = await setPassword(tx, { accountId, passwordHash, email, now });
      await forgive(tx, failureCount(address));
      await forgive(tx, failureCount(address, device));
      if (!firstTime) await queueMail(tx, { template: "password-changed", accountId, now });
      await endSessions(tx, accountId, "password-changed", now);
      await cancelSecrets(tx, accountId, now);
      await recordEvent(tx, { kind: "password-set", accountId, details: { purpose }, now });
      return ok({ accountId, firstTime });
    })
    .catch((error: unknown) => {
      if (isAddressTaken(error)) return refuse("address-taken");
      throw error;
    });
}

type NewPassword = { accountId: string; passwordHash: string; email: string | null; now: Temporal.Instant };

/** Holds the account until the transaction ends, before its links: the order everyone takes them in. */
async function isFirstPassword(db: Db, accountId: string): Promise<boolean> {
  const [account] = await db
    .select({ activatedAt: accounts.activatedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  return account?.activatedAt === null;
}

/** Writes the hash, and the address when the link proves it. Gives the address the account now signs in with. */
async function setPassword(db: Db, { accountId, passwordHash, email, now }: NewPassword): Promise<string> {
  const [after] = await db
    .update(accounts)
    .set({
      passwordHash,
      emailVerifiedAt: now,
      activatedAt: sql`coalesce(${accounts.activatedAt}, ${now.toString()})`,
      ...(email && { email }),
    })
    .where(eq(accounts.id, accountId))
    .returning({ email: accounts.email });
  if (!after?.email) throw new Error("an active account has an address");
  return after.email;
}

const isAddressTaken = (error: unknown): boolean => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return (
    typeof cause === "object" &&
    cause !== null &&
    "constraint_name" in cause &&
    cause.constraint_name === "accounts_email"
  );
};
