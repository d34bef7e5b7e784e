import type { Temporal } from "temporal-polyfill";
import { formatDate } from "@/lib/core/format";
import type { Ending, Ground } from "@/lib/termination/ending";

type Received = { receivedOn: Temporal.PlainDate };

const sentences: Record<Ground, (received: string) => string> = {
  "any-time": (received) =>
    `C’est un mois après la réception de votre demande, le ${received}. Un an après votre adhésion, vous pouvez partir quand vous voulez, sans motif.`,
  renewal: () => "C’est l’échéance de votre contrat : deux mois de préavis suffisent.",
  "late-due-notice": () =>
    "L’avis d’échéance est parti trop tard : vous aviez vingt jours pour répondre, et vous y êtes.",
  "missing-due-notice": (received) =>
    `L’avis d’échéance n’est jamais parti : le contrat finit le lendemain de la réception de votre demande, le ${received}.`,
  "life-event": (received) =>
    `C’est un mois après la réception de votre demande, le ${received}. Il faudra dire le lien direct entre ce changement et les risques que le contrat couvre.`,
  "compulsory-cover": (received) =>
    `C’est un mois après la réception de votre demande, le ${received}. La mutuelle de votre nouvel employeur compte comme un changement de profession.`,
  renunciation: () => "C’est le jour de la réception : vous renoncez, et ne devez rien.",
  death: () => "C’est le jour du décès. Un conseiller répond au proche qui nous l’apprend.",
};

/** Why a contract would end on that day, in a sentence or two. */
export const groundSentence = ({ ground }: Pick<Ending, "ground">, { receivedOn }: Received): string =>
  sentences[ground](formatDate(receivedOn));

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
