import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { staff } from "@/db/schema";
import { hashPassword } from "@/lib/account/password";
import { type PasswordFault, passwordStrength } from "@/lib/account/password-strength";
import { recordEvent } from "@/lib/core/audit";
import { seal } from "@/lib/core/crypto";
import { ok, type Result, refuse } from "@/lib/core/result";
import { attempt, forgive } from "@/lib/core/throttle";
import { consumeStaffLink, peekStaffLink } from "./links";
import { staffLimits } from "./rules";
import { endStaffSessions, startStaffSession } from "./sessions";
import { staffFailureCount } from "./sign-in-staff";
import { totpStepOf } from "./totp";

export type ActivateStaffRefusal = PasswordFault | "wrong-code" | "link-expired" | "too-many-attempts";

type Activation = {
  secret: string;
  /** The secret that the page showed to the authenticator. */
  totpSecret: string;
  password: string;
  code: string;
  now: Temporal.Instant;
};

/**
 * Opens a person's access from their one-time link: password chosen, authenticator proven by a first code. Gives the
 * session's id. Refuses a weak password, a wrong code, and a link that expired, was used or was replaced.
 */
export async function activateStaff(
  db: Db,
  { secret, totpSecret, password, code, now }: Activation,
): Promise<Result<{ staffId: string; sessionId: string }, ActivateStaffRefusal>> {
  const person = await peekStaffLink(db, secret, now);
  if (!person) return refuse("link-expired");
  const tries = { name: "staff-activation", limit: staffLimits.activation, of: person.staffId };
  const turn = await attempt(db, tries, now);
  if (!turn.allowed) return refuse("too-many-attempts", { until: turn.until });
  const { fault } = passwordStrength(password, [person.name, person.email]);
  if (fault) return refuse(fault);
  const step = await totpStepOf(totpSecret, code, now);
  if (step === undefined) return refuse("wrong-code");
  const passwordHash = await hashPassword(password);

  return db.transaction(async (tx) => {
    const staffId = await consumeStaffLink(tx, secret, now);
    if (!staffId) return refuse("link-expired");
    const totpSealed = seal(totpSecret, staffId);
    if (!(await enrol(tx, staffId, { passwordHash, totpSealed, totpStep: step, activatedAt: now }))) {
      return refuse("link-expired");
    }
    await endStaffSessions(tx, staffId, "reset", now);
    await forgive(tx, staffFailureCount(person.email));
    await recordEvent(tx, { kind: "staff-activated", staffId, now });
    return ok({ staffId, sessionId: await startStaffSession(tx, staffId, now) });
  });
}

type Enrolled = Pick<typeof staff.$inferInsert, "passwordHash" | "totpSealed" | "totpStep" | "activatedAt">;

async function enrol(tx: Db, staffId: string, enrolled: Enrolled): Promise<boolean> {
  const rows = await tx
    .update(staff)
    .set(enrolled)
    .where(and(eq(staff.id, staffId), isNull(staff.revokedAt)))
    .returning({ id: staff.id });
  return rows.length === 1;
}
