import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";

type Transfer = { reference: string; paidOn: Temporal.PlainDate; amountCents: number; lines: number };

/** The last bank transfers, each leading to its lines. */
export function LastTransfers({ transfers }: { transfers: readonly Transfer[] }) {
  return (
    <Panel title="Derniers virements">
      {transfers.length === 0 ? <NoTransfer /> : <TransferList transfers={transfers} />}
      <Link href={routes.reimbursements} className="link inline-flex min-h-11 items-center self-start">
        Tous mes remboursements
      </Link>
    </Panel>
  );
}

function TransferList({ transfers }: { transfers: readonly Transfer[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {transfers.map(({ reference, paidOn, amountCents, lines }) => (
        <li key={reference}>
          <Link
            href={withQuery(routes.reimbursements, { virement: reference })}
            prefetch={false}
            className="group flex min-h-14 flex-wrap items-center justify-between gap-x-4 py-2"
          >
            <span>
              <span className="block font-bold text-brand underline group-hover:decoration-2">
                {formatDate(paidOn)}
              </span>
              <span className="block text-sm text-muted">{lines > 1 ? `${lines} soins` : "Un soin"}</span>
            </span>
            <span className="text-lg font-bold tabular-nums">{formatAmount(amountCents)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoTransfer() {
  return (
    <p>
      Aucun virement pour le moment. Vos remboursements arrivent d’eux-mêmes quand la télétransmission est
      active. Et avec votre carte, vous n’avez souvent rien à avancer.
    </p>
  );
}
