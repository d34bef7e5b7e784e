import type { Temporal } from "temporal-polyfill";
import { formatAmount, formatDate } from "@/lib/core/format";

/** What an end settles between the member and the mutual, in cents. */
export type Money = {
  refundCents: number;
  refundBy: Temporal.PlainDate;
  /** What goes back to the employer or the group. */
  employerRefundCents: number;
  last: { cents: number; on: Temporal.PlainDate } | undefined;
};

/** What will be paid back: the days paid and not covered. */
export const refundWords = ({ refundCents, refundBy, employerRefundCents }: Money): string => {
  const own =
    refundCents > 0
      ? `Environ ${formatAmount(refundCents)}, au plus tard le ${formatDate(refundBy)}.`
      : "Rien à vous rembourser : vous n’avez pas payé de jours au-delà de la fin du contrat.";
  return employerRefundCents > 0
    ? `${own} Votre employeur reçoit de son côté ${formatAmount(employerRefundCents)}.`
    : own;
};

/** What is still to pay, for the days covered alone. */
export const lastPaymentWords = ({ last }: Money): string =>
  last
    ? `${formatAmount(last.cents)}, le ${formatDate(last.on)}, pour les jours couverts.`
    : "Plus rien à payer.";
