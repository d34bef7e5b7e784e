import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { forgive } from "@/lib/core/throttle";
import { compareOwnPassword, type OwnPassword, type OwnPasswordRefusal } from "./own-password";
import { proveSession } from "./sessions";
import { isStillThePassword } from "./sign-in";

/** Notes that who is signed in gave the password again. Refuses a wrong one, counted as sign-in counts it. */
export async function provePassword(
  db: Db,
  { sessionId, ...own }: OwnPassword & { sessionId: string },
): Promise<Result<true, OwnPasswordRefusal>> {
  const compared = await compareOwnPassword(db, own);
  if (!compared.ok) return compared;
  const { accountId, now } = own;

  return db.transaction(async (tx) => {
    if (!(await isStillThePassword(tx, compared.value))) return refuse("wrong");
    await forgive(tx, compared.value.failures);
    await proveSession(tx, sessionId, now);
    await recordEvent(tx, { kind: "password-proved", accountId, now });
    return ok(true);
  });
}
