import type { ReactNode } from "react";
import { Amount } from "@/components/ui/amount";
import type { Totals } from "@/lib/reimbursement/sums";

/** What the lines of the filter add up to, on all their pages. */
export function LineTotals({ totals }: { totals: Totals }) {
  const { lines, pendingLines, documentLines } = totals;
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-1 gap-x-6 rounded-panel border border-line bg-sunken px-5 py-3 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:py-5">
        <Total term="Nombre de soins" value={<span className="tabular-nums">{lines}</span>} />
        <Total term="Dépense" value={<Amount cents={totals.expenseCents} />} />
        <Total term="Assurance maladie" value={<Amount cents={totals.schemeCents} />} />
        <Total term="Mutuelle" value={<Amount cents={totals.mutualCents} />} />
        {totals.otherCents !== 0 && (
          <Total term="Autre organisme" value={<Amount cents={totals.otherCents} />} />
        )}
        <Total term="Reste à charge" value={<Amount cents={totals.outOfPocketCents} />} />
      </dl>
      {totals.outOfPocketCents > 0 && (
        <p className="text-sm text-muted">
          Le reste à charge est ce que ni l’Assurance maladie ni la mutuelle ne remboursent. Ce n’est pas une
          somme à nous payer.
        </p>
      )}
      {documentLines > 0 && (
        <p className="text-sm text-muted">
          {documentLines === 1
            ? "Un soin attend un document\u00a0: la part de la mutuelle et le reste à charge seront comptés après calcul."
            : `${documentLines} soins attendent un document\u00a0: la part de la mutuelle et le reste à charge seront comptés après calcul.`}
        </p>
      )}
      {pendingLines > 0 && (
        <p className="text-sm text-muted">
          {pendingLines === 1
            ? "Un soin n’est pas encore réglé\u00a0: ses montants, comptés ici, peuvent changer."
            : `${pendingLines} soins ne sont pas encore réglés\u00a0: leurs montants, comptés ici, peuvent changer.`}
        </p>
      )}
    </div>
  );
}

function Total({ term, value }: { term: string; value: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-1 lg:flex-col lg:items-start lg:gap-0">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-bold lg:text-lg">{value}</dd>
    </div>
  );
}
