import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Claim, type GateRefusal, provenMember } from "./recovery-gate";
import { askSecret } from "./secrets";

export type CreateSpaceRefusal = GateRefusal | "space-exists";

/**
 * Opens a member's space and sends the link that activates it to the address given. Asking again replaces the
 * former link. When another account has the address, its owner is told instead: this answer does not say so.
 */
export async function createSpace(
  db: Db,
  { email, ...claim }: Claim & { email: string },
): Promise<Result<true, CreateSpaceRefusal>> {
  const proven = await provenMember(db, "create-space", claim);
  if (!proven.ok) {
    await recordEvent(db, { kind: "space-refused", details: { refusal: proven.refusal }, now: claim.now });
    return proven;
  }
  const { now } = claim;

  return db.transaction(async (tx) => {
    const account = await accountOf(tx, proven.value.id, now);
    if (account.email !== null) {
      const details = { refusal: "space-exists" };
      await recordEvent(tx, { kind: "space-refused", accountId: account.id, details, now });
      return refuse("space-exists");
    }

    const secretId = await askSecret(tx, { accountId: account.id, purpose: "activation", email, now });
    await recordEvent(tx, { kind: "space-asked", accountId: account.id, now });
    await queueMail(tx, { template: "activation", accountId: account.id, secretId, now });
    return ok(true);
  });
}

/** The member's account, made if missing and held until the transaction ends: a double click makes one. */
async function accountOf(db: Db, memberId: string, now: Claim["now"]) {
  await db.insert(accounts).values({ id: randomUUID(), memberId, createdAt: now }).onConflictDoNothing();
  const [account] = await db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(eq(accounts.memberId, memberId))
    .for("update");
  if (!account) throw new Error("the account was not made");
  return account;
}
