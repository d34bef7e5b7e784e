import type { DisputeRefusal } from "@/lib/termination/dispute-termination";
import type { WithdrawRefusal } from "@/lib/termination/withdraw-termination";
import { askedSentence } from "./asked-sentence";

/** Why the recap of a termination, or its form, is shown again. */
const again = {
  "a-relire":
    "Votre demande n’est pas encore envoyée\u00a0: elle a été modifiée dans une autre fenêtre, ou sa date de fin a changé depuis l’affichage de cette page. Voici ce qu’elle est maintenant. Relisez-la, puis confirmez-la.",
  "a-reprendre":
    "Votre demande n’est pas envoyée\u00a0: elle n’a pas été confirmée dans l’heure, et nous n’en avons rien gardé. Remplissez-la de nouveau.",
  "sans-demande":
    "Aucune demande n’est en cours dans ce navigateur\u00a0: une heure est passée, ou elle y a été effacée. Si vous l’aviez confirmée, elle est bien reçue\u00a0: l’avis de réception est dans vos e-mails. Sinon, rien n’est envoyé\u00a0: remplissez-la de nouveau.",
} as const;

/** The sentence that an address asks for, if it is one of ours. */
export const terminationMessage = (asked: unknown): string | undefined => askedSentence(again, asked);

/** What became of a request, where it is followed. */
const done = {
  annulee:
    "La demande de résiliation est annulée\u00a0: le contrat continue comme avant. Un e-mail le confirme.",
  suspendue:
    "Merci de nous l’avoir dit\u00a0: la demande est suspendue, et ne met fin à rien. Un conseiller vérifie et vous écrit. Un e-mail le confirme.",
  effacee: "Ce que vous aviez saisi est effacé de cet appareil.",
} as const;

export type GestureDone = keyof typeof done;

export const gestureMessage = (asked: unknown): string | undefined => askedSentence(done, asked);

/** Why a gesture of a request followed is refused. */
export const gestureSentences: Record<WithdrawRefusal | DisputeRefusal, string> = {
  "link-expired":
    "Ce lien a expiré. Ouvrez de nouveau celui de notre e-mail, ou appelez un conseiller\u00a0: il fait le nécessaire avec vous.",
  "no-longer-possible":
    "Ce n’est plus possible\u00a0: la demande a changé depuis l’affichage de cette page, ou le contrat est terminé. Rouvrez cette page pour voir où elle en est, ou appelez un conseiller.",
};

export const tooManyWritten = (wait: string): string =>
  `Beaucoup de demandes viennent de votre connexion. Attendez ${wait}, puis recommencez, ou appelez un conseiller\u00a0: il enregistre votre demande tout de suite.`;
