"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { keepEmail } from "@/lib/account/cancel-email-change";
import { NoInput } from "@/lib/account/input";
import { secretFor } from "@/lib/account/link";
import { dropLink, linkInHand } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";

const sentences: Record<"link-expired", string> = {
  "link-expired":
    "Ce lien a expiré ou a déjà servi. Ouvrez votre espace pour voir votre adresse, ou appelez un conseiller.",
};

export const keepEmailAction = formAction(NoInput, async () => {
  const secret = secretFor("email-change-cancel", await linkInHand());
  const outcome = secret ? await keepEmail(database(), { secret, now: now() }) : undefined;
  if (!outcome?.ok) return refused(sentences["link-expired"]);
  await dropLink();
  redirect(routes.emailKept);
});
