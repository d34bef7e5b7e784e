import { askedSentence } from "@/app/asked-sentence";

/** What became of a bank account, said above the accounts. */
export const bankMessages = {
  "compte-enregistre":
    "Votre compte est enregistré. Par sécurité, il sera utilisé dans 48 heures ; nous venons de vous écrire, pour que vous puissiez l’annuler si ce n’était pas vous.",
  "compte-annule": "Ce compte est annulé : il ne sera pas utilisé. Rien d’autre n’a changé.",
  "deja-fait": "Ce compte n’attendait plus : il est déjà utilisé ou déjà annulé. Voici où vous en êtes.",
} as const;

export type BankMessage = keyof typeof bankMessages;

/** The sentence that an address asks for, if it is one of ours. */
export const bankMessage = (asked: unknown): string | undefined => askedSentence(bankMessages, asked);
