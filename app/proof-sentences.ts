import type { Temporal } from "temporal-polyfill";
import type { OwnPasswordRefusal } from "@/lib/account/own-password";
import { now } from "@/lib/core/clock";
import { formatWait } from "@/lib/core/format";

/** Why a password given again was refused: what sign-in says, without the address. */
export const proofSentences: Record<OwnPasswordRefusal, (refusal: { until?: Temporal.Instant }) => string> = {
  wrong: () => "Ce mot de passe ne correspond pas. Vérifiez-le, puis recommencez.",
  "too-many-attempts": ({ until }) =>
    `Plusieurs essais n’ont pas abouti. Par sécurité, attendez ${formatWait(until, now())} avant de recommencer.`,
};
