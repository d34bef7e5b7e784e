import type { CreateSpaceRefusal } from "@/lib/account/create-space";
import type { RecoverIdentifierRefusal } from "@/lib/account/recover-identifier";
import { now } from "@/lib/core/clock";
import { refused } from "@/lib/core/form-action";
import type { FormState } from "@/lib/core/form-state";
import { formatDate, formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import { routes } from "@/lib/core/routes";
import { captchaSentences } from "./captcha-sentences";

type Refusal = CreateSpaceRefusal | RecoverIdentifierRefusal;

const sentences: Record<Refusal, (refusal: Refused<Refusal>) => string> = {
  "captcha-unsolved": () => captchaSentences["captcha-unsolved"],
  "captcha-down": () => captchaSentences["captcha-down"],
  "too-many-attempts": ({ until }) =>
    `Vous avez fait plusieurs essais. Par sécurité, attendez ${formatWait(until, now())} avant de recommencer, ou contactez un conseiller.`,
  "no-match": () =>
    "Le numéro d’adhésion, le numéro de Sécurité sociale, ou les deux, ne correspondent pas à nos informations. Vérifiez-les sur votre carte de tiers payant, et sur votre carte Vitale ou votre attestation de droits.",
  "not-effective": ({ from }) =>
    `Votre contrat prend effet le ${from ? formatDate(from) : ""}. Votre espace adhérent s’ouvrira ce jour-là : revenez à partir de cette date.`,
  "space-exists": () =>
    "Votre Espace Adhérent a déjà été créé. Retrouvez l’adresse e-mail qui sert à vous connecter, ou choisissez votre mot de passe.",
  "no-space": () => "Votre Espace Adhérent n’a pas encore été créé. Vous pouvez le créer maintenant.",
};

const links: Partial<Record<Refusal, FormState["links"]>> = {
  "space-exists": [
    { href: routes.recoverIdentifier, label: "Adresse e-mail oubliée ?" },
    { href: routes.forgotPassword, label: "Mot de passe oublié ?" },
  ],
  "no-space": [{ href: routes.createSpace, label: "Je crée mon espace" }],
};

/** The sentence of a refusal of creation or identifier recovery, and where to go from it. */
export function recoveryRefused(refusal: Refused<Refusal>, own: Partial<Record<Refusal, string>> = {}) {
  const sentence = own[refusal.refusal] ?? sentences[refusal.refusal](refusal);
  if (refusal.refusal === "captcha-unsolved")
    return { status: "refused" as const, fieldErrors: { captcha: sentence } };
  return refused(sentence, { links: links[refusal.refusal] ?? [] });
}
