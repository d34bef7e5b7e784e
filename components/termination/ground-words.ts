import type { Ground } from "@/lib/termination/ending";
import type { MotiveKind } from "@/lib/termination/motive";

/** Why a contract ends on its day, as a sentence said to the member. */
export const groundWords: Record<Ground, string> = {
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
    "Vous renoncez dans les quatorze jours : le contrat finit le jour de la réception de votre demande, et vous ne devez rien.",
  death: "Le contrat finit le jour du décès.",
};

/** What each motive asks for: said kindly when a request does not meet it. */
export const motiveConditions: Record<Exclude<MotiveKind, "other" | "death">, string> = {
  renewal: "Pour résilier à l’échéance, la demande doit nous arriver au moins deux mois avant.",
  move: lifeEvent("un changement de domicile"),
  "marital-status": lifeEvent("un changement de situation matrimoniale"),
  "matrimonial-regime": lifeEvent("un changement de régime matrimonial"),
  profession: lifeEvent("un changement de profession"),
  retirement: lifeEvent("un départ à la retraite"),
  "end-of-activity": lifeEvent("une cessation d’activité"),
  "compulsory-cover":
    "Pour ce motif, le contrat doit être individuel, et la demande nous arriver dans les trois mois qui suivent le changement d’emploi, dont la date est donnée.",
  renunciation:
    "La renonciation est ouverte quatorze jours, à partir de la prise d’effet du contrat ou de la réception de ses conditions.",
  "late-due-notice":
    "Ce motif vaut pour un contrat individuel, pendant les vingt jours qui suivent l’envoi de l’avis, quand il est parti moins de quinze jours avant la date limite de préavis.",
  "missing-due-notice":
    "Ce motif vaut pour un contrat individuel qui s’est renouvelé sans que l’avis d’échéance ait été envoyé.",
};

function lifeEvent(event: string): string {
  return `Pour ${event}, le contrat doit être individuel, et la demande nous arriver dans les trois mois qui suivent, avec la date et le lien avec les risques couverts.`;
}

/** The same right, in a few words: what a list of dates is about. */
export const groundNames: Record<Ground, string> = {
  "any-time": "À tout moment",
  renewal: "À l’échéance",
  "late-due-notice": "Avis d’échéance parti trop tard",
  "missing-due-notice": "Avis d’échéance jamais parti",
  "life-event": "Changement de situation",
  "compulsory-cover": "Mutuelle du nouvel employeur",
  renunciation: "Renonciation",
  death: "Décès",
};
