"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { safeStaffReturn } from "@/lib/core/routes";
import { StaffSignInInput } from "@/lib/staff/input";
import { keepStaffSession, staffRequester } from "@/lib/staff/request";
import { type StaffSignInRefusal, signInStaff } from "@/lib/staff/sign-in-staff";

const sentences: Record<StaffSignInRefusal, (refusal: Refused<StaffSignInRefusal>) => string> = {
  wrong: () =>
    "L’adresse, le mot de passe ou le code ne correspond pas. Un code ne sert qu’une fois\u00a0: attendez le suivant, vérifiez les trois champs, puis recommencez.",
  "too-many-attempts": ({ until }) =>
    `Plusieurs essais n’ont pas abouti. Par sécurité, attendez ${formatWait(until, now())} avant de recommencer.`,
};

export const signInStaffAction = formAction(
  StaffSignInInput,
  async ({ returnTo, ...typed }) => {
    const signedIn = await signInStaff(database(), { ...typed, ...(await staffRequester()), now: now() });
    if (!signedIn.ok) return refused(sentences[signedIn.refusal](signedIn));
    await keepStaffSession(signedIn.value);
    redirect(safeStaffReturn(returnTo));
  },
  { secrets: ["password", "code"] },
);
