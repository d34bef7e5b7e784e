"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, staffInvitationAddress } from "@/lib/core/routes";
import { StaffPersonInput } from "@/lib/staff/input";
import { requireStaff } from "@/lib/staff/require-staff";
import { resetStaff, type StaffChangeRefusal } from "@/lib/staff/reset-staff";
import { revokeStaff } from "@/lib/staff/revoke-staff";

const sentences: Record<StaffChangeRefusal, string> = {
  unknown: "Cette personne n’a plus d’accès. Rechargez la page pour voir la liste à jour.",
  "own-access":
    "C’est votre propre accès\u00a0: demandez à un autre administrateur de le faire, ou à l’équipe technique.",
};

export const newStaffLinkAction = formAction(StaffPersonInput, async ({ person }) => {
  const { staffId: by } = await requireStaff("administrator");
  const reset = await resetStaff(database(), { staffId: person, by, now: now() });
  if (!reset.ok) return refused(sentences[reset.refusal]);
  const link = new URL(staffInvitationAddress(reset.value.secret), env().APP_URL).href;
  return { status: "done" as const, result: link, values: {}, fieldErrors: {} };
});

export const revokeStaffAction = formAction(StaffPersonInput, async ({ person }) => {
  const { staffId: by } = await requireStaff("administrator");
  const revoked = await revokeStaff(database(), { staffId: person, by, now: now() });
  return revoked.ok ? redirect(routes.staffListAfterRevocation) : refused(sentences[revoked.refusal]);
});
