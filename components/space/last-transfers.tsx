import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Amount } from "@/components/ui/amount";
import { Panel } from "@/components/ui/panel";
import { formatDate } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";

type Transfer = { reference: string; paidOn: Temporal.PlainDate; amountCents: number; lines: number };

type LastTransfersProps = {
  transfers: readonly Transfer[];
  /** Whether no contract runs any more. */
  former: boolean;
};

/** The last bank transfers, each leading to its lines. */
export function LastTransfers({ transfers, former }: LastTransfersProps) {
  return (
    <Panel title="Derniers virements">
      {transfers.length === 0 ? <NoTransfer former={former} /> : <TransferList transfers={transfers} />}
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
            className="group flex min-h-14 items-center justify-between gap-x-4 py-2"
          >
            <span>
              <span className="block font-bold text-brand underline group-hover:decoration-2">
                {formatDate(paidOn)}
              </span>
              <span className="block text-sm text-muted">
                {`${amountCents < 0 ? "Récupéré\u00a0: " : ""}${lines > 1 ? `${lines} soins` : "1 soin"}`}
              </span>
            </span>
            <span className="text-lg font-bold">
              <Amount cents={amountCents} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function NoTransfer({ former }: { former: boolean }) {
  if (former) return <p>Aucun virement ne vous a été fait.</p>;
  return (
    <>
      <p>Les virements que nous vous ferons apparaîtront ici, avec les soins qu’ils remboursent.</p>
      <p>
        Pour être remboursé sans rien envoyer,{" "}
        <Link href={`${routes.contract}#teletransmission`} className="link py-3">
          vérifiez votre télétransmission
        </Link>
        .
      </p>
    </>
  );
}
