"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { ForgottenPasswordInput } from "@/lib/account/input";
import { requester } from "@/lib/account/request";
import { requestPasswordReset } from "@/lib/account/request-password-reset";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

export const forgottenPasswordAction = formAction(ForgottenPasswordInput, async ({ email }) => {
  const { clientAddress } = await requester();
  const outcome = await requestPasswordReset(database(), { email, clientAddress, now: now() });
  if (outcome.ok) redirect(routes.forgotPasswordSent);
  return refused(
    `Vous avez déjà fait plusieurs demandes. Regardez votre messagerie, ou attendez ${formatWait(outcome.until, now())} avant de recommencer.`,
  );
});
