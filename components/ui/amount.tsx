import { formatAmount } from "@/lib/core/format";

/** An amount in a column: its cents always, figures of one width, never cut. */
export function Amount({ cents }: { cents: number }) {
  return <span className="whitespace-nowrap tabular-nums">{formatAmount(cents)}</span>;
}
