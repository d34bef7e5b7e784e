import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt } from "@/lib/core/throttle";
import { isAddressTaken } from "./address-taken";
import type { Device } from "./devices";
import type { PasswordPurpose } from "./link";
import { hashPassword } from "./password";
import { type PasswordFault, passwordStrength } from "./password-strength";
import { guessableWords } from "./queries";
import { limits } from "./rules";
import { consumeSecret, peekSecret } from "./secrets";
import { forgetFormerPassword, setPassword } from "./set-password";
import { openSession } from "./sign-in";

export type ChoosePasswordRefusal = PasswordFault | "link-expired" | "address-taken" | "too-many-attempts";
type Link = { accountId: string; email: string | null };
type Chosen = {
  purpose: PasswordPurpose;
  secret: string;
  password: string;
  device: Device;
  formerSession?: string | undefined;
  now: Temporal.Instant;
};

/**
 * Sets a password from a link. The first one opens the space at once: its session's id is given; a reset ends every
 * session and forgets the other browsers, then asks to sign in. Refuses a weak password, a link that expired, was used
 * or was replaced, and an address that another account took since.
 */
export async function choosePassword(
  db: Db,
  chosen: Chosen,
): Promise<Result<{ sessionId: string | undefined }, ChoosePasswordRefusal>> {
  const { purpose, secret, password, now } = chosen;
  const link = await peekSecret(db, purpose, secret, now);
  if (!link) return refusedLink(db, "link-expired", undefined, now);
  const choices = { name: "password-choice", limit: limits.passwordChoice, of: link.accountId };
  const choice = await attempt(db, choices, now);
  if (!choice.allowed) return refuse("too-many-attempts", { until: choice.until });
  const fault = await faultOf(db, link, password);
  if (fault) return refuse(fault);
  const passwordHash = await hashPassword(password);

  return db
    .transaction(async (tx) => {
      const firstTime = await isFirstPassword(tx, link.accountId);
      if (!(await consumeSecret(tx, purpose, secret, now))) return refuse("link-expired");
      await setPassword(tx, link, passwordHash, chosen);
      return ok({ sessionId: firstTime ? await enter(tx, link, chosen) : await leave(tx, link, chosen) });
    })
    .catch((error: unknown) => {
      if (isAddressTaken(error)) return refusedLink(db, "address-taken", link.accountId, now);
      throw error;
    });
}

async function faultOf(
  db: Db,
  { accountId, email }: Link,
  password: string,
): Promise<PasswordFault | undefined> {
  const context = [email ?? "", ...Object.values(await guessableWords(db, accountId))];
  return passwordStrength(password, context).fault;
}

async function refusedLink<const R extends ChoosePasswordRefusal>(
  db: Db,
  refusal: R,
  accountId: string | undefined,
  now: Temporal.Instant,
) {
  await recordEvent(db, { kind: "link-refused", accountId, details: { refusal }, now });
  return refuse(refusal);
}

/** Holds the account until the transaction ends, before its links: the order everyone takes them in. */
async function isFirstPassword(db: Db, accountId: string): Promise<boolean> {
  const [account] = await db
    .select({ activatedAt: accounts.activatedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  return account?.activatedAt === null;
}

const enter = (db: Db, { accountId }: Link, chosen: Chosen): Promise<string> =>
  openSession(db, { ...chosen, accountId }, { tellOwner: false });

async function leave(db: Db, { accountId }: Link, { device, now }: Chosen): Promise<undefined> {
  await forgetFormerPassword(db, { accountId, device, now });
}
