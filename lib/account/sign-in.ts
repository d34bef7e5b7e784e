import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { type CaptchaRefusal, verifyCaptcha } from "@/lib/core/captcha";
import { civilDate } from "@/lib/core/clock";
import { queueMail } from "@/lib/core/mail";
import { ok, type Refused, type Result, refuse } from "@/lib/core/result";
import { attempt, attemptAll, attemptsMade, type Count, forgive } from "@/lib/core/throttle";
import { type Device, deviceHash, rememberDevice } from "./devices";
import { hashPassword, isBehind, verifyPassword } from "./password";
import { findCredential } from "./queries";
import { failuresBeforeCaptcha, limits } from "./rules";
import { endSession, startSession } from "./sessions";

export type SignInRefusal = "wrong" | "space-closed" | "no-contract" | "too-many-attempts" | CaptchaRefusal;

type SignIn = {
  email: string;
  password: string;
  captcha?: string | undefined;
  device: Device;
  formerSession?: string | undefined;
  clientAddress: string;
  now: Temporal.Instant;
};

/**
 * Signs a member in. Gives the session's id. An unknown address costs the same work and gets the same answer as a
 * wrong password. A browser that signed in before has its own count: a stranger cannot lock the owner out. Five years
 * after the last contract ended the space opens no more (L. 221-6-6): said to who has the password alone.
 */
export async function signIn(db: Db, tried: SignIn): Promise<Result<string, SignInRefusal>> {
  const { email, password, device, now } = tried;
  const credential = await findCredential(db, email, deviceHash(device), civilDate(now));
  const failures = failureCount(email, credential?.knownDevice ? device : undefined);
  const made = await attemptsMade(db, failures, now);
  const gate = await mayTry(db, tried, failures, made);
  if (!gate.ok) return refusedSignIn(db, credential, gate, now);

  const wrong = refuse("wrong", { captchaNext: made + 1 >= failuresBeforeCaptcha });
  if (!(await verifyPassword(password, credential?.passwordHash)) || !credential) {
    return refusedSignIn(db, credential, wrong, now);
  }
  if (!credential.readable) {
    const refusal = credential.hadContract ? "space-closed" : "no-contract";
    return refusedSignIn(db, credential, refuse(refusal), now);
  }
  const newHash = isBehind(credential.passwordHash ?? "") ? await hashPassword(password) : undefined;
  return db.transaction(async (tx) => {
    if (!(await isStillThePassword(tx, credential))) return wrong;
    await forgive(tx, failures);
    if (newHash)
      await tx.update(accounts).set({ passwordHash: newHash }).where(eq(accounts.id, credential.accountId));
    return ok(await openSession(tx, { ...tried, accountId: credential.accountId }));
  });
}

type Credential = NonNullable<Awaited<ReturnType<typeof findCredential>>>;

/** The counts and the captcha, in the order that costs a stranger most: nobody can use up what all share. */
async function mayTry(
  db: Db,
  { captcha, clientAddress, now }: SignIn,
  failures: Count,
  made: number,
): Promise<Result<true, SignInRefusal>> {
  const fromAddress = await attempt(
    db,
    { name: "sign-in-address", limit: limits.signInAddress, of: clientAddress },
    now,
  );
  if (!fromAddress.allowed) return refuse("too-many-attempts", { until: fromAddress.until });
  if (made >= failuresBeforeCaptcha) {
    const person = await verifyCaptcha(db, "sign-in", captcha, now);
    if (!person.ok) return person;
  }
  const shared =
    failures.name === "sign-in-device"
      ? []
      : [{ name: "everywhere", limit: limits.everywhere, of: "sign-in" }];
  const rest = await attemptAll(db, [failures, ...shared], now);
  return rest.allowed ? ok(true) : refuse("too-many-attempts", { until: rest.until });
}

async function refusedSignIn(
  db: Db,
  credential: Credential | undefined,
  refused: Refused<SignInRefusal>,
  now: Temporal.Instant,
): Promise<Refused<SignInRefusal>> {
  const { refusal } = refused;
  await recordEvent(db, {
    kind: "sign-in-refused",
    accountId: credential?.accountId,
    details: { refusal },
    now,
  });
  return refused;
}

/** Holds the account: a password set while this one was compared wins. */
export async function isStillThePassword(
  db: Db,
  { accountId, passwordHash }: Pick<Credential, "accountId" | "passwordHash">,
): Promise<boolean> {
  const [held] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("update");
  return held?.passwordHash === passwordHash;
}

type Opening = {
  accountId: string;
  device: Device;
  /** The session the browser had: signing in ends it. */
  formerSession?: string | undefined;
  now: Temporal.Instant;
};

/** Opens the session of a person who just proved who they are, and tells the owner of a browser never seen. */
export async function openSession(db: Db, opening: Opening, { tellOwner = true } = {}): Promise<string> {
  const { accountId, device, formerSession, now } = opening;
  const { known } = await rememberDevice(db, { accountId, device, now });
  if (!known && tellOwner) {
    await queueMail(db, { template: "new-sign-in", accountId, details: { device: device.label }, now });
  }
  if (formerSession) await endSession(db, formerSession, "replaced", now);
  await recordEvent(db, { kind: "sign-in", accountId, now });
  return startSession(db, { accountId, deviceHash: deviceHash(device), now });
}
/** Where failures count: on the browser that signed in before, else on the address as it was typed. */
export const failureCount = (email: string, knownDevice?: Device): Count =>
  knownDevice
    ? {
        name: "sign-in-device",
        limit: limits.signInIdentifier,
        of: `${email.toLowerCase()} ${knownDevice.cookie}`,
      }
    : { name: "sign-in-identifier", limit: limits.signInIdentifier, of: email.toLowerCase() };
