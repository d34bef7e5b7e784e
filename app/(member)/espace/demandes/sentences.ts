import { routeTo } from "@/lib/core/routes";
import type { SendMessageRefusal } from "@/lib/request/send-message";
import type { SendRequestRefusal } from "@/lib/request/send-request";

/** The request was changed in another tab or on another device since this page was shown. */
export const changedElsewhere = {
  message:
    "Cette demande a changé entre-temps, dans un autre onglet ou sur un autre appareil. Rien n’a été écrasé\u00a0: ouvrez-la telle qu’elle est enregistrée, puis corrigez si besoin.",
  links: (event: string, step?: string) => [
    {
      href: step ? routeTo.requestStep(event, step) : routeTo.newRequest(event),
      label: "Voir ce qui est enregistré",
    },
  ],
};

const tooMany =
  "Vous avez envoyé beaucoup de messages en peu de temps. Attendez une heure, puis recommencez.";

export const sendSentences: Record<SendRequestRefusal, string> = {
  "changed-meanwhile":
    "Cette demande a changé entre-temps, dans un autre onglet ou sur un autre appareil. Rechargez la page, vérifiez-la, puis envoyez-la.",
  incomplete:
    "Il manque une réponse ou un document, ou l’un d’eux n’est plus valable. Rechargez la page\u00a0: elle vous mène à ce qui manque.",
  "too-many-attempts": tooMany,
};

export const cancelSentences: Record<"taken-up" | "unknown-request", string> = {
  "taken-up":
    "Un conseiller a déjà pris cette demande en charge\u00a0: elle ne peut plus être annulée ici. Écrivez-lui que vous y renoncez\u00a0: il la clora.",
  "unknown-request": "Cette demande n’existe plus. Revenez à la liste de vos demandes.",
};

export const removalSentences: Record<"already-sent", string> = {
  "already-sent":
    "Cette demande est déjà envoyée\u00a0: ses documents ne peuvent plus être retirés. Écrivez un message à un conseiller.",
};

export const messageSentences: Record<SendMessageRefusal, string> = {
  "unknown-request": "Cette demande n’existe plus. Revenez à la liste de vos demandes.",
  closed: "Cette demande est terminée. Posez une nouvelle question depuis «\u00a0Mes demandes\u00a0».",
  "too-many-attempts": tooMany,
};
