import type { Db } from "@/db/client";
import { ok, type Result, refuse } from "@/lib/core/result";
import { deviceHash } from "./devices";
import { compareOwnPassword, type OwnPassword, type OwnPasswordRefusal } from "./own-password";
import { hashPassword } from "./password";
import { type PasswordFault, passwordStrength } from "./password-strength";
import { guessableWords } from "./queries";
import { startSession } from "./sessions";
import { forgetFormerPassword, setPassword } from "./set-password";
import { isStillThePassword } from "./sign-in";

export type ChangePasswordRefusal = OwnPasswordRefusal | PasswordFault;

/**
 * Replaces one's password by another, given the present one. What the former opened ends: sessions, links, shared cards,
 * browsers; the owner is told. Gives the id of the session of this browser. Refuses a wrong present password, counted as
 * sign-in counts it, and a weak new one.
 */
export async function changePassword(
  db: Db,
  { chosen, ...own }: OwnPassword & { chosen: string },
): Promise<Result<string, ChangePasswordRefusal>> {
  const compared = await compareOwnPassword(db, own);
  if (!compared.ok) return compared;
  const { accountId, device, now } = own;
  const { fault } = passwordStrength(chosen, Object.values(await guessableWords(db, accountId)));
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(chosen);

  return db.transaction(async (tx) => {
    if (!(await isStillThePassword(tx, compared.value))) return refuse("wrong");
    await setPassword(tx, { accountId, email: null }, passwordHash, { purpose: "change", device, now });
    await forgetFormerPassword(tx, { accountId, device, now });
    return ok(await startSession(tx, { accountId, deviceHash: deviceHash(device), now }));
  });
}
