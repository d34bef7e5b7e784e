"use server";

import { redirect } from "next/navigation";
import { passwordSentences } from "@/app/password-sentences";
import { database } from "@/db/client";
import { type ChoosePasswordRefusal, choosePassword } from "@/lib/account/choose-password";
import { NewPasswordInput } from "@/lib/account/input";
import { passwordLink } from "@/lib/account/link";
import { dropLink, keepSession, linkInHand, requester } from "@/lib/account/request";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes } from "@/lib/core/routes";

const sentences: Record<ChoosePasswordRefusal, string> = {
  "link-expired": "Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.",
  "address-taken":
    "L’adresse e-mail de ce lien sert déjà à un autre espace adhérent. Créez le vôtre avec une autre adresse.",
  "too-many-attempts": "Vous avez fait beaucoup d’essais. Attendez une heure, ou contactez un conseiller.",
  ...passwordSentences,
};

const onField = (refusal: ChoosePasswordRefusal) => Object.hasOwn(passwordSentences, refusal);

const links: Partial<
  Record<ChoosePasswordRefusal, { href: "/mot-de-passe-oublie" | "/creer-mon-espace"; label: string }[]>
> = {
  "link-expired": [
    { href: routes.forgotPassword, label: "Demander un nouveau lien" },
    { href: routes.createSpace, label: "Je crée mon espace" },
  ],
  "address-taken": [{ href: routes.createSpace, label: "Je crée mon espace" }],
};

export const choosePasswordAction = formAction(
  NewPasswordInput,
  async ({ password }) => {
    const link = passwordLink(await linkInHand());
    if (!link) return refusedBy("link-expired");
    const { device, formerSession } = await requester();
    const outcome = await choosePassword(database(), {
      ...link,
      password,
      device,
      formerSession,
      now: now(),
    });
    if (!outcome.ok) return refusedBy(outcome.refusal);

    await dropLink();
    const { sessionId } = outcome.value;
    if (!sessionId) redirect(routes.loginAfterReset);
    await keepSession(sessionId, device);
    redirect(routes.memberHome);
  },
  { secrets: ["password"] },
);

const refusedBy = (refusal: ChoosePasswordRefusal) =>
  onField(refusal)
    ? { status: "refused" as const, fieldErrors: { password: sentences[refusal] } }
    : refused(sentences[refusal], { links: links[refusal] ?? [] });
