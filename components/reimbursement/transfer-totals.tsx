import { formatAmount } from "@/lib/core/format";

type TransferTotalsProps = { transfers: number; amountCents: number };

/** How many transfers of the period, and what they add up to. */
export function TransferTotals({ transfers, amountCents }: TransferTotalsProps) {
  return (
    <p className="text-lg">
      <strong className="tabular-nums">{formatAmount(amountCents)}</strong> versés sur votre compte en{" "}
      {transfers === 1 ? "un virement" : `${transfers} virements`}. Ce que la mutuelle paie directement aux
      professionnels (tiers payant) n’y est pas.
    </p>
  );
}
