"use server";

import { redirect } from "next/navigation";
import { proofSentences } from "@/app/proof-sentences";
import { database } from "@/db/client";
import { ProvePasswordInput } from "@/lib/account/input";
import { provePassword } from "@/lib/account/prove-password";
import { keepSession, requester } from "@/lib/account/request";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, safeReturn } from "@/lib/core/routes";

export const provePasswordAction = formAction(
  ProvePasswordInput,
  async ({ password, returnTo }) => {
    const { id: sessionId, accountId } = await requireMember();
    const { device, clientAddress } = await requester();
    const own = { accountId, password, device, clientAddress, now: now() };
    const proven = await provePassword(database(), { ...own, sessionId });
    if (proven.ok) {
      if (proven.value) await keepSession(proven.value, device);
      redirect(safeReturn(returnTo));
    }
    return refused(proofSentences[proven.refusal](proven), {
      links: [{ href: routes.forgotPassword, label: "Mot de passe oublié ?" }],
    });
  },
  { secrets: ["password"] },
);
