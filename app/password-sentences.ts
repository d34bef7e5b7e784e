import type { PasswordFault } from "@/lib/account/password-strength";

/** Why a password that was chosen is refused, and how to mend it. */
export const passwordSentences: Record<PasswordFault, string> = {
  "too-short":
    "Ce mot de passe est trop court. Il faut au moins 12 caractères\u00a0: trois ou quatre mots font l’affaire.",
  "too-long": "Ce mot de passe est trop long. Il peut avoir jusqu’à 128 caractères.",
  "too-weak":
    "Ce mot de passe est trop facile à deviner. Assemblez trois ou quatre mots sans rapport entre eux, sans votre nom ni votre numéro.",
};
