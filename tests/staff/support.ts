import { randomUUID } from "node:crypto";
import { generate } from "otplib";
import type { Temporal } from "temporal-polyfill";
import type { Db } from "@/db/client";
import { activateStaff } from "@/lib/staff/activate-staff";
import { inviteStaff } from "@/lib/staff/invite-staff";
import type { StaffRole } from "@/lib/staff/rules";
import { newTotpSecret } from "@/lib/staff/totp";
import { goodPassword, now } from "../support/people";

/** The code that an authenticator shows at a moment. */
export const codeAt = (secret: string, at: Temporal.Instant): Promise<string> =>
  generate({ secret, epoch: Math.floor(at.epochMilliseconds / 1000) });

/** A person of the mutual who was invited. Gives the secret of their link. */
export async function anInvitation(
  db: Db,
  { role = "adviser" as StaffRole, name = "Claire Vasseur", at = now } = {},
) {
  const email = `${randomUUID()}@mutuelle.example`;
  const invited = await inviteStaff(db, { email, name, role, now: at });
  if (!invited.ok) throw new Error(invited.refusal);
  return { email, name, role, ...invited.value };
}

/** A person of the mutual whose access is open, with their authenticator's secret. Their first code is of `at`. */
export async function aStaffPerson(
  db: Db,
  given: Parameters<typeof anInvitation>[1] & { at?: Temporal.Instant } = {},
) {
  const invitation = await anInvitation(db, given);
  const totpSecret = newTotpSecret();
  const at = given.at ?? now;
  const opened = await activateStaff(db, {
    secret: invitation.secret,
    totpSecret,
    password: goodPassword,
    code: await codeAt(totpSecret, at),
    now: at,
  });
  if (!opened.ok) throw new Error(opened.refusal);
  return { ...invitation, totpSecret, password: goodPassword, sessionId: opened.value.sessionId };
}
