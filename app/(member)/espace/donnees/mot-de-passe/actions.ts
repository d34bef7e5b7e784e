"use server";

import { redirect } from "next/navigation";
import { passwordSentences } from "@/app/password-sentences";
import { proofSentences } from "@/app/proof-sentences";
import { database } from "@/db/client";
import { type ChangePasswordRefusal, changePassword } from "@/lib/account/change-password";
import { ChangePasswordInput } from "@/lib/account/input";
import { keepSession, requester } from "@/lib/account/request";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import type { Refused } from "@/lib/core/result";
import { routes, withQuery } from "@/lib/core/routes";
import type { MyDataMessage } from "../messages";

const changed: MyDataMessage = "mot-de-passe-change";

export const changePasswordAction = formAction(
  ChangePasswordInput,
  async ({ current, password: chosen }) => {
    const { accountId } = await requireMember();
    const { device, clientAddress } = await requester();
    const own = { accountId, password: current, device, clientAddress, now: now() };
    const outcome = await changePassword(database(), { ...own, chosen });
    if (!outcome.ok) return refusedBy(outcome);
    await keepSession(outcome.value, device);
    redirect(withQuery(routes.myData, { message: changed }));
  },
  { secrets: ["current", "password"] },
);

const sentences: Record<ChangePasswordRefusal, (outcome: Refused<ChangePasswordRefusal>) => string> = {
  ...proofSentences,
  "too-short": () => passwordSentences["too-short"],
  "too-long": () => passwordSentences["too-long"],
  "too-weak": () => passwordSentences["too-weak"],
};

/** Said on the field that is wrong; the wait, above the form with the way round it. */
function refusedBy(outcome: Refused<ChangePasswordRefusal>) {
  const sentence = sentences[outcome.refusal](outcome);
  if (outcome.refusal === "too-many-attempts")
    return refused(sentence, {
      links: [{ href: routes.forgotPassword, label: "Mot de passe oublié\u00a0?" }],
    });
  const field = outcome.refusal === "wrong" ? "current" : "password";
  return { status: "refused" as const, fieldErrors: { [field]: sentence } };
}
