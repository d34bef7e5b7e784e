import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { recordEvent } from "@/lib/core/audit";
import { ok, type Refused, type Result, refuse } from "@/lib/core/result";
import { attemptAll, type Count } from "@/lib/core/throttle";
import { type Device, deviceHash } from "./devices";
import { verifyPassword } from "./password";
import { findOwnCredential } from "./queries";
import { limits } from "./rules";
import { failureCount } from "./sign-in";

export type OwnPasswordRefusal = "wrong" | "too-many-attempts";

export type OwnPassword = {
  accountId: string;
  password: string;
  device: Device;
  clientAddress: string;
  now: Temporal.Instant;
};

export type Compared = { accountId: string; passwordHash: string | null; failures: Count };

/**
 * Compares what was typed with the password of a known account: a failure counts as one of sign-in does. Gives what
 * was compared and the count to forgive once the hash is still that one.
 */
export async function compareOwnPassword(
  db: Db,
  { accountId, password, device, clientAddress, now }: OwnPassword,
): Promise<Result<Compared, OwnPasswordRefusal>> {
  const { email, passwordHash, knownDevice } = await findOwnCredential(db, accountId, deviceHash(device));
  const failures = failureCount(email ?? accountId, knownDevice ? device : undefined);
  const fromAddress = { name: "sign-in-address", limit: limits.signInAddress, of: clientAddress };
  const gate = await attemptAll(db, [fromAddress, failures], now);
  if (!gate.allowed) {
    return refusedProof(db, accountId, refuse("too-many-attempts", { until: gate.until }), now);
  }
  if (!(await verifyPassword(password, passwordHash))) {
    return refusedProof(db, accountId, refuse("wrong"), now);
  }
  return ok({ accountId, passwordHash, failures });
}

async function refusedProof(
  db: Db,
  accountId: string,
  refused: Refused<OwnPasswordRefusal>,
  now: Temporal.Instant,
): Promise<Refused<OwnPasswordRefusal>> {
  const details = { refusal: refused.refusal };
  await recordEvent(db, { kind: "sign-in-refused", accountId, details, now });
  return refused;
}
