import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema";
import { hashPassword, isBehind, verifyPassword } from "@/lib/account/password";
import { recordEvent } from "@/lib/core/audit";
import { unseal } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attemptAll, type Count, forgive } from "@/lib/core/throttle";
import { knownBrowser } from "./browser";
import { findStaffCredential, type StaffCredential } from "./queries";
import { staffLimits } from "./rules";
import { endStaffSession, startStaffSession } from "./sessions";
import { totpStepOf } from "./totp";

export type StaffSignInRefusal = "wrong" | "too-many-attempts";

type SignIn = {
  email: string;
  password: string;
  code: string;
  /** The mark of a browser that signed in before. */
  browser?: string | undefined;
  formerSession?: string | undefined;
  clientAddress: string;
  now: Temporal.Instant;
};

type SignedIn = { staffId: string; sessionId: string };

/**
 * Signs a person of the mutual in by password and code together, so that no answer says which was wrong, nor whether
 * the address is known. A code serves once: its step is taken by one conditional statement.
 */
export async function signInStaff(db: Db, tried: SignIn): Promise<Result<SignedIn, StaffSignInRefusal>> {
  const { email, password, code, now } = tried;
  const person = await findStaffCredential(db, email);
  const failures = staffFailureCount(email, knownBrowser(tried.browser, person?.staffId));
  const turn = await attemptAll(db, countsOf(tried, failures), now);
  if (!turn.allowed) return refused(db, person, refuse("too-many-attempts", { until: turn.until }), now);

  const rightPassword = await verifyPassword(password, person?.passwordHash);
  const secret = person?.totpSealed ? unseal(person.totpSealed, person.staffId) : decoySecret;
  const step = await totpStepOf(secret, code, now);
  if (!person?.totpSealed || !rightPassword || step === undefined) {
    return refused(db, person, refuse("wrong"), now);
  }
  const newHash = isBehind(person.passwordHash ?? "") ? await hashPassword(password) : undefined;
  const entered = await enter(db, person, { step, newHash, failures, tried });
  return entered ? ok(entered) : refused(db, person, refuse("wrong"), now);
}

/** An unknown address costs the same work: a code of nobody's. */
const decoySecret = "A".repeat(32);

const countsOf = ({ clientAddress }: SignIn, failures: Count): Count[] => [
  { name: "staff-sign-in-address", limit: staffLimits.signInAddress, of: clientAddress },
  failures,
  ...(failures.name === "staff-sign-in-browser"
    ? []
    : [{ name: "everywhere", limit: staffLimits.everywhere, of: "staff-sign-in" }]),
];

type Entering = { step: number; newHash: string | undefined; failures: Count; tried: SignIn };

async function enter(
  db: Db,
  { staffId, passwordHash }: StaffCredential,
  { step, newHash, failures, tried: { formerSession, now } }: Entering,
): Promise<SignedIn | undefined> {
  return db.transaction(async (tx) => {
    const unused = or(isNull(staff.totpStep), lt(staff.totpStep, step));
    const same = and(
      eq(staff.id, staffId),
      isNull(staff.revokedAt),
      eq(staff.passwordHash, passwordHash ?? ""),
    );
    const [taken] = await tx
      .update(staff)
      .set({ totpStep: step, ...(newHash && { passwordHash: newHash }) })
      .where(and(same, unused))
      .returning({ id: staff.id });
    if (!taken) return undefined;
    await forgive(tx, failures);
    if (formerSession) await endStaffSession(tx, formerSession, "replaced", now);
    await recordEvent(tx, { kind: "staff-sign-in", staffId, now });
    return { staffId, sessionId: await startStaffSession(tx, staffId, now) };
  });
}

async function refused<R extends StaffSignInRefusal>(
  db: Db,
  person: StaffCredential | undefined,
  refusal: { ok: false; refusal: R },
  now: Temporal.Instant,
) {
  const details = { refusal: refusal.refusal };
  await recordEvent(db, { kind: "staff-sign-in-refused", staffId: person?.staffId, details, now });
  return refusal;
}

/** Where failures count: on the browser that signed in before, else on the address as it was typed. */
export const staffFailureCount = (email: string, browser?: string): Count =>
  browser
    ? {
        name: "staff-sign-in-browser",
        limit: staffLimits.signInIdentifier,
        of: `${email.toLowerCase()} ${browser}`,
      }
    : { name: "staff-sign-in-identifier", limit: staffLimits.signInIdentifier, of: email.toLowerCase() };
