"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { confirmEmail } from "@/lib/account/confirm-email";
import { ConfirmEmailInput } from "@/lib/account/input";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";

const sentences: Record<"address-changed", string> = {
  "address-changed":
    "Votre adresse a changé depuis l’affichage de cette page. Rechargez la page pour voir la nouvelle.",
};

export const confirmEmailAction = formAction(ConfirmEmailInput, async ({ email }) => {
  const { accountId } = await requireMember();
  const confirmed = await confirmEmail(database(), { accountId, email, now: now() });
  return confirmed.ok ? redirect(routes.memberHomeConfirmed) : refused(sentences[confirmed.refusal]);
});
