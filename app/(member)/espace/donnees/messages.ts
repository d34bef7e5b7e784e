import type { Temporal } from "temporal-polyfill";
import { askedSentence } from "@/app/asked-sentence";
import { now } from "@/lib/core/clock";
import { formatWait } from "@/lib/core/format";
import type { Refused } from "@/lib/core/result";
import type { AskExportRefusal } from "@/lib/export/ask-export";

/** What was just done, said above the page. */
const messages = {
  "archive-demandee":
    "Votre demande est enregistrée. Un e-mail vous préviendra quand votre archive sera prête.",
  "appareil-deconnecte":
    "L’appareil est déconnecté. Si vous ne le reconnaissez pas, choisissez aussi un nouveau mot de passe.",
  "appareils-deconnectes": "Tous les autres appareils sont déconnectés et oubliés.",
  "mot-de-passe-change": "Votre mot de passe est changé, et vos autres appareils sont déconnectés.",
} as const;

export type MyDataMessage = keyof typeof messages;

/** The sentence that an address asks for, if it is one of ours. */
export const myDataMessage = (asked: unknown): string | undefined => askedSentence(messages, asked);

export const askExportSentences: Record<
  AskExportRefusal,
  (refused: Pick<Refused<AskExportRefusal>, "until">) => string
> = {
  "being-made": () =>
    "Une archive est déjà en préparation. Un e-mail vous préviendra quand elle sera prête\u00a0: rechargez cette page à ce moment-là.",
  "too-many-exports": ({ until }) =>
    `Vous avez déjà demandé plusieurs archives depuis hier. Attendez ${waitInHours(until)}, puis recommencez\u00a0; la dernière reste ici vingt-quatre heures.`,
};

/** « 5 heures », rounded up; under an hour, in minutes. */
function waitInHours(until: Temporal.Instant | undefined): string {
  const hours = until ? Math.ceil(now().until(until).total("hours")) : 1;
  return hours > 1 ? `${hours}\u00a0heures` : formatWait(until, now());
}
