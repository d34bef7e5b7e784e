import type {
  disputeReasons,
  terminationChannels,
  terminationLetterKinds,
  terminationStates,
} from "@/db/schema/termination";
import { wordFor } from "./words";

const channels: Record<(typeof terminationChannels)[number], string> = {
  public: "le site, sans connexion",
  space: "votre espace",
  insurer: "un nouvel assureur, pour vous",
};

const states: Record<(typeof terminationStates)[number], string> = {
  "to-decide": "à l’étude",
  confirmed: "fin fixée",
  disputed: "contestée",
  withdrawn: "annulée",
  replaced: "remplacée par une autre",
  closed: "sans suite",
  ended: "contrat terminé",
};

const letters: Record<(typeof terminationLetterKinds)[number], string> = {
  received: "Accusé de réception, avec l’avis",
  "on-file": "Avertissement à vos adresses connues, avec l’avis",
  dated: "Date de fin fixée, avec l’avis",
  closed: "Réponse d’un conseiller",
  withdrawn: "Demande annulée",
  disputed: "Demande contestée",
  ended: "Contrat terminé",
};

const disputeReasonWords: Record<(typeof disputeReasons)[number], string> = {
  "not-theirs": "vous n’en êtes pas à l’origine",
  mistake: "envoyée ou saisie par erreur",
  "wrong-end": "la date de fin n’est pas la bonne",
};

export const disputeReasonWord = wordFor(disputeReasonWords);
export const channelWord = wordFor(channels);
export const stateWord = wordFor(states);
export const letterWord = wordFor(letters);
