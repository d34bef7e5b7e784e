import { askedSentence } from "./asked-sentence";

/** Why the recap of a termination, or its form, is shown again. */
const messages = {
  "a-relire":
    "Votre demande n’est pas encore envoyée : elle a été modifiée dans une autre fenêtre, ou sa date de fin a changé depuis l’affichage de cette page. Voici ce qu’elle est maintenant. Relisez-la, puis confirmez-la.",
  "a-reprendre":
    "Votre demande n’est pas envoyée : elle n’a pas été confirmée dans l’heure, et nous n’en avons rien gardé. Remplissez-la de nouveau.",
} as const;

/** The sentence that an address asks for, if it is one of ours. */
export const terminationMessage = (asked: unknown): string | undefined => askedSentence(messages, asked);

export const tooManyLetters =
  "Cinq demandes ont déjà été confirmées aujourd’hui à cette adresse e-mail. Modifiez l’adresse ci-dessus et donnez-en une autre, ou appelez un conseiller : il enregistre votre demande tout de suite.";
