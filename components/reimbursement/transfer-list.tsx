import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { Amount } from "@/components/ui/amount";
import { formatDate, formatDay } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import type { Transfer } from "@/lib/reimbursement/queries";
import type { TransferredLine } from "@/lib/reimbursement/transfers";

type TransferListProps = { transfers: Transfer[]; lines: TransferredLine[] };

/** The transfers a member received, as their bank shows them; each opens on the lines it pays. */
export function TransferList({ transfers, lines }: TransferListProps) {
  return (
    <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
      {transfers.map((transfer) => (
        <li key={`${transfer.paidOn} ${transfer.reference}`}>
          <TransferItem transfer={transfer} lines={linesOf(transfer, lines)} />
        </li>
      ))}
    </ul>
  );
}

const linesOf = (transfer: Transfer, lines: TransferredLine[]) =>
  lines.filter(
    ({ transfer: reference, paidOn }) => reference === transfer.reference && paidOn?.equals(transfer.paidOn),
  );

function TransferItem({ transfer, lines }: { transfer: Transfer; lines: TransferredLine[] }) {
  return (
    <details className="group">
      <summary className="flex min-h-14 list-none flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-brand-soft sm:px-5 [&::-webkit-details-marker]:hidden">
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="font-bold">{formatDate(transfer.paidOn)}</span>
          <span className="text-sm text-muted">
            {transfer.amountCents < 0 && "Récupéré\u00a0: "}
            {transfer.lines === 1 ? "1 soin" : `${transfer.lines} soins`}
          </span>
        </span>
        <span className="text-lg font-bold text-brand">
          <Amount cents={transfer.amountCents} />
        </span>
        <ChevronDown
          aria-hidden
          className="size-6 shrink-0 text-brand transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-2 border-t border-line bg-surface px-4 py-3 sm:px-5">
        <p className="text-sm text-muted">Référence {transfer.reference}</p>
        {lines.length < transfer.lines && (
          <p>{`Ce virement compte ${transfer.lines} soins : ils ne sont pas tous montrés ici.`}</p>
        )}
        <TransferredLines lines={lines} />
        <p>
          <Link
            href={withQuery(routes.reimbursements, { virement: transfer.reference })}
            prefetch={false}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            Voir ces soins en détail
          </Link>
        </p>
      </div>
    </details>
  );
}

/** What each line put in the transfer; a negative one was taken off it. */
export function TransferredLines({ lines }: { lines: TransferredLine[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {lines.map(({ id, actLabel, firstName, careOn, mutualCents }) => (
        <li key={id} className="flex items-baseline justify-between gap-4 py-2">
          <span className="min-w-0">
            <Link href={routeTo.reimbursement(id)} prefetch={false} className="link py-1">
              {actLabel}
            </Link>
            <span className="block text-sm text-muted">
              {firstName}, le {formatDay(careOn)}
            </span>
          </span>
          <Amount cents={mutualCents} />
        </li>
      ))}
    </ul>
  );
}
