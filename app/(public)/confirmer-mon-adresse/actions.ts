"use server";

import { redirect } from "next/navigation";
import { proofSentences } from "@/app/proof-sentences";
import { database } from "@/db/client";
import { type ConfirmNewEmailRefusal, confirmNewEmail } from "@/lib/account/confirm-new-email";
import { currentSession } from "@/lib/account/current-session";
import { ConfirmNewEmailInput } from "@/lib/account/input";
import { secretFor } from "@/lib/account/link";
import { dropLink, linkInHand, requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import type { Refused } from "@/lib/core/result";
import { routes } from "@/lib/core/routes";

const sentences: Record<ConfirmNewEmailRefusal, (outcome: Refused<ConfirmNewEmailRefusal>) => string> = {
  ...proofSentences,
  "link-expired": () =>
    "Ce lien a expiré ou a déjà servi. Demandez de nouveau le changement d’adresse depuis votre espace.",
  "address-taken": () =>
    "Cette adresse e-mail sert déjà à un autre espace adhérent. Demandez le changement avec une autre adresse.",
};

export const confirmNewEmailAction = formAction(
  ConfirmNewEmailInput,
  async ({ proof }) => {
    const secret = secretFor("email-change", await linkInHand());
    if (!secret) return refused(sentences["link-expired"]({ ok: false, refusal: "link-expired" }));
    const { device, clientAddress } = await requester();
    const outcome = await confirmNewEmail(database(), {
      secret,
      session: await currentSession(),
      password: proof ?? "",
      device,
      clientAddress,
      now: now(),
    });
    if (!outcome.ok) return refusedBy(outcome);
    await dropLink();
    redirect(routes.newEmailConfirmed);
  },
  { secrets: ["proof"] },
);

function refusedBy(outcome: Refused<ConfirmNewEmailRefusal>) {
  const sentence = sentences[outcome.refusal](outcome);
  if (outcome.refusal === "wrong") return { status: "refused" as const, fieldErrors: { proof: sentence } };
  const links =
    outcome.refusal === "too-many-attempts"
      ? [{ href: routes.forgotPassword, label: "Mot de passe oublié ?" }]
      : [{ href: routes.changeEmail, label: "Changer mon adresse e-mail" }];
  return refused(sentence, { links });
}
