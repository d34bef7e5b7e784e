import type { Ground } from "@/lib/termination/ending";
import type { MotiveKind } from "@/lib/termination/motive";

/** Why a contract ends on its day, as a sentence said to the member. */
const groundWords: Record<Ground, string> = {
  "any-time":
    "Vous êtes adhérent depuis un an ou plus : le contrat finit un mois après la réception de votre demande.",
  renewal: "Le contrat finit à l’échéance, car votre demande arrive au moins deux mois avant.",
  "late-due-notice":
    "L’avis d’échéance vous a été envoyé trop tard : la loi vous donne alors vingt jours de plus pour résilier.",
  "missing-due-notice":
    "L’avis d’échéance ne vous a pas été envoyé : le contrat finit le lendemain de la réception de votre demande.",
  "life-event":
    "Votre situation a changé il y a moins de trois mois : le contrat finit un mois après la réception de votre demande.",
  "compulsory-cover":
    "La mutuelle de votre nouvel employeur est obligatoire : le contrat finit un mois après la réception de votre demande.",
  renunciation:
    "Vous renoncez dans les quatorze jours : le contrat finit le jour de la réception de votre demande.",
  death: "Le contrat finit le jour du décès.",
};

/** What the member says of an avis: the file may not know it. */
const claimedWords: Partial<Record<Ground, string>> = {
  "late-due-notice":
    "Vous déclarez que l’avis d’échéance vous a été envoyé trop tard\u00a0: la loi vous donne alors vingt jours de plus pour résilier.",
  "missing-due-notice":
    "Vous déclarez que l’avis d’échéance ne vous a pas été envoyé\u00a0: le contrat finit le lendemain de la réception de votre demande.",
};

/** Why a contract ends on its day; from the motive given, what the member declares. */
export const reasonWords = (ground: Ground, motive: MotiveKind | null): string =>
  (motive === ground && claimedWords[ground]) || groundWords[ground];

/** The same right, in a few words: what a list of dates is about. */
export const groundNames: Record<Ground, string> = {
  "any-time": "À tout moment",
  renewal: "À l’échéance",
  "late-due-notice": "Avis d’échéance envoyé trop tard",
  "missing-due-notice": "Avis d’échéance jamais envoyé",
  "life-event": "Changement de situation",
  "compulsory-cover": "Mutuelle du nouvel employeur",
  renunciation: "Renonciation",
  death: "Décès",
};
