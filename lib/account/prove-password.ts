import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { forgive } from "@/lib/core/throttle";
import { compareOwnPassword, type OwnPassword, type OwnPasswordRefusal } from "./own-password";
import { proveSession } from "./sessions";
import { isStillThePassword } from "./sign-in";

/**
 * Notes that who is signed in gave the password again. Gives the session's new id, nothing when it ended meanwhile.
 * Refuses a wrong password, counted as sign-in counts it.
 */
export async function provePassword(
  db: Db,
  { sessionId, ...own }: OwnPassword & { sessionId: string },
): Promise<Result<string | undefined, OwnPasswordRefusal>> {
  const compared = await compareOwnPassword(db, own);
  if (!compared.ok) return compared;
  const { accountId, now } = own;

  return db.transaction(async (tx) => {
    if (!(await isStillThePassword(tx, compared.value))) return refuse("wrong");
    await forgive(tx, compared.value.failures);
    const renewed = await proveSession(tx, sessionId, now);
    await recordEvent(tx, { kind: "password-proved", accountId, now });
    return ok(renewed);
  });
}
