"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { NoInput } from "@/lib/account/input";
import { secretFor } from "@/lib/account/link";
import { dropLink, linkInHand } from "@/lib/account/request";
import { cancelBankAccountByLink } from "@/lib/bank-account/cancel-bank-account";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";

const sentences: Record<"link-expired", string> = {
  "link-expired":
    "Ce lien a expiré ou a déjà servi. Ouvrez votre espace pour voir vos comptes, ou appelez un conseiller.",
};

export const cancelBankChangeAction = formAction(NoInput, async () => {
  const secret = secretFor("bank-change-cancel", await linkInHand());
  const outcome = secret ? await cancelBankAccountByLink(database(), { secret, now: now() }) : undefined;
  if (!outcome?.ok) return refused(sentences["link-expired"]);
  await dropLink();
  redirect(routes.bankChangeCancelled);
});
