import { and, eq, isNotNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import type { Env } from "@/lib/core/env";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { type Claim, type GateRefusal, provenMember } from "./recovery-gate";
import { maskEmail } from "./rules";

export type RecoverIdentifierRefusal = GateRefusal | "no-space";
type Asked = Claim & { bornOn: Temporal.PlainDate; mode: Env["IDENTIFIER_RECOVERY"] };

/**
 * Gives the address a member signs in with: whole, masked, or by e-mail alone (then nothing), as the mutual decided.
 * Its owner is told by e-mail every time.
 */
export async function recoverIdentifier(
  db: Db,
  { bornOn, mode, ...claim }: Asked,
): Promise<Result<string | undefined, RecoverIdentifierRefusal>> {
  const proven = await provenMember(db, "recover-identifier", claim, (member) =>
    member.bornOn.equals(bornOn),
  );
  const { now } = claim;
  if (!proven.ok) {
    await recordEvent(db, { kind: "identifier-refused", details: { refusal: proven.refusal }, now });
    return proven;
  }

  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, email: accounts.email })
      .from(accounts)
      .where(and(eq(accounts.memberId, proven.value.id), isNotNull(accounts.email)));
    if (!account?.email) {
      await recordEvent(tx, { kind: "identifier-refused", details: { refusal: "no-space" }, now });
      return refuse("no-space");
    }

    const template = mode === "mailed" ? "identifier-reminder" : "identifier-shown";
    await recordEvent(tx, { kind: "identifier-shown", accountId: account.id, details: { mode }, now });
    await queueMail(tx, { template, accountId: account.id, now });
    return ok(answer(account.email, mode));
  });
}

function answer(email: string, mode: Asked["mode"]): string | undefined {
  if (mode === "mailed") return undefined;
  return mode === "masked" ? maskEmail(email) : email;
}
