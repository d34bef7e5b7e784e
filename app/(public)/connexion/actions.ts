"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { SignInInput } from "@/lib/account/input";
import { keepSession, requester } from "@/lib/account/request";
import { type SignInRefusal, signIn } from "@/lib/account/sign-in";
import { captchaSettings } from "@/lib/core/captcha";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routes, safeReturn } from "@/lib/core/routes";
import { MembershipNumber } from "@/lib/member/rules";
import { captchaSentences } from "../captcha-sentences";

const sentences: Record<SignInRefusal, (refusal: Refused<SignInRefusal>) => string> = {
  wrong: () => "L’adresse e-mail ou le mot de passe ne correspond pas. Vérifiez-les, puis recommencez.",
  "too-many-attempts": ({ until }) =>
    `Plusieurs essais n’ont pas abouti. Par sécurité, attendez ${formatWait(until, now())} avant de recommencer, ou choisissez un nouveau mot de passe.`,
  "space-closed": () =>
    "Votre contrat est terminé depuis plus de cinq ans : votre espace est fermé. Un conseiller peut encore répondre à vos questions.",
  "no-contract": () =>
    "Aucun contrat n’est rattaché à votre espace pour le moment : il ne peut pas s’ouvrir. Un conseiller cherchera pourquoi avec vous.",
  "captcha-unsolved": () => captchaSentences["captcha-unsolved"],
  "captcha-down": () => captchaSentences["captcha-down"],
};

const membershipNumberTyped = refused(
  "L’identifiant a changé : ce n’est plus votre numéro d’adhésion, c’est l’adresse e-mail de votre espace adhérent.",
  {
    fieldErrors: { identifier: "Saisissez votre adresse e-mail à la place de votre numéro d’adhésion." },
    links: [
      { href: routes.recoverIdentifier, label: "Retrouver mon adresse e-mail" },
      { href: routes.createSpace, label: "Créer mon espace" },
    ],
  },
);

const adviser = [{ href: routes.contact, label: "Contacter un conseiller" }];
const waysOut = [
  { href: routes.forgotPassword, label: "Mot de passe oublié ?" },
  { href: routes.recoverIdentifier, label: "Adresse e-mail oubliée ?" },
];

function refusedBy(refusal: Refused<SignInRefusal>) {
  if (refusal.refusal === "space-closed" || refusal.refusal === "no-contract") {
    return refused(sentences[refusal.refusal](refusal), { links: adviser });
  }
  const captchaNext = refusal.captchaNext || refusal.refusal !== "wrong";
  const captcha = captchaNext ? { captcha: captchaSettings() } : {};
  if (refusal.refusal === "captcha-unsolved") {
    return {
      status: "refused" as const,
      fieldErrors: { captcha: captchaSentences[refusal.refusal] },
      ...captcha,
    };
  }
  return refused(sentences[refusal.refusal](refusal), { links: waysOut, ...captcha });
}

export const signInAction = formAction(
  SignInInput,
  async ({ identifier, password, captcha, returnTo }) => {
    if (MembershipNumber.safeParse(identifier).success) return membershipNumberTyped;
    const { device, formerSession, clientAddress } = await requester();
    const signedIn = await signIn(database(), {
      email: identifier,
      password,
      captcha,
      device,
      formerSession,
      clientAddress,
      now: now(),
    });
    if (signedIn.ok) {
      await keepSession(signedIn.value, device);
      redirect(safeReturn(returnTo));
    }
    return refusedBy(signedIn);
  },
  { secrets: ["password", "captcha"] },
);
