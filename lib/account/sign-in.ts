import { eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { accounts } from "@/db/schema";
import { recordEvent } from "@/lib/core/audit";
import { type CaptchaRefusal, verifyCaptcha } from "@/lib/core/captcha";
import { queueMail } from "@/lib/core/mail";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attemptAll, attemptsMade, type Count, forgive } from "@/lib/core/throttle";
import { type Device, deviceHash, rememberDevice } from "./devices";
import { hashPassword, isBehind, verifyPassword } from "./password";
import { findCredential } from "./queries";
import { failuresBeforeCaptcha, limits } from "./rules";
import { startSession } from "./sessions";

export type SignInRefusal = "wrong" | "too-many-attempts" | CaptchaRefusal;

type SignIn = {
  email: string;
  password: string;
  captcha?: string | undefined;
  device: Device;
  clientAddress: string;
  now: Temporal.Instant;
};

/**
 * Signs a member in. Gives the session's id. An unknown address costs the same work and gets the same answer as a
 * wrong password. A browser that signed in before has its own count: a stranger cannot lock the owner out.
 */
export async function signIn(
  db: Db,
  { email, password, captcha, device, clientAddress, now }: SignIn,
): Promise<Result<string, SignInRefusal>> {
  const credential = await findCredential(db, email, deviceHash(device));
  const failures = failureCount(email, credential?.knownDevice ? device : undefined);
  const made = await attemptsMade(db, failures, now);
  if (made >= failuresBeforeCaptcha) {
    const person = await verifyCaptcha(db, "sign-in", captcha, now);
    if (!person.ok) return person;
  }
  const attempt = await attemptAll(db, [...addressCounts(clientAddress), failures], now);
  if (!attempt.allowed) return refuse("too-many-attempts", { until: attempt.until });

  const right = await verifyPassword(password, credential?.passwordHash);
  if (!right || !credential) {
    await recordEvent(db, { kind: "sign-in-refused", accountId: credential?.accountId, now });
    return refuse("wrong", { captchaNext: made + 1 >= failuresBeforeCaptcha });
  }
  const newHash = isBehind(credential.passwordHash ?? "") ? await hashPassword(password) : undefined;
  return db.transaction(async (tx) => {
    await forgive(tx, failures);
    if (newHash)
      await tx.update(accounts).set({ passwordHash: newHash }).where(eq(accounts.id, credential.accountId));
    return ok(await openSession(tx, { accountId: credential.accountId, device, now }));
  });
}

/** Opens the session of a person who just proved who they are, and tells the owner of a browser never seen. */
export async function openSession(
  db: Db,
  {
    accountId,
    device,
    now,
    tellOwner = true,
  }: { accountId: string; device: Device; now: Temporal.Instant; tellOwner?: boolean },
): Promise<string> {
  const { known } = await rememberDevice(db, { accountId, device, now });
  if (!known && tellOwner) {
    await queueMail(db, { template: "new-sign-in", accountId, details: { device: device.label }, now });
  }
  await recordEvent(db, { kind: "sign-in", accountId, now });
  return startSession(db, { accountId, deviceHash: deviceHash(device), now });
}

const addressCounts = (clientAddress: string): Count[] => [
  { name: "everywhere", limit: limits.everywhere, of: "sign-in" },
  { name: "sign-in-address", limit: limits.signInAddress, of: clientAddress },
];

/** Where failures count: on the browser that signed in before, else on the address as it was typed. */
export const failureCount = (email: string, knownDevice?: Device): Count =>
  knownDevice
    ? {
        name: "sign-in-device",
        limit: limits.signInIdentifier,
        of: `${email.toLowerCase()} ${knownDevice.cookie}`,
      }
    : { name: "sign-in-identifier", limit: limits.signInIdentifier, of: email.toLowerCase() };
