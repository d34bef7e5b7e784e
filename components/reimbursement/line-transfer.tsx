import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes, withQuery } from "@/lib/core/routes";
import type { ExplainedLine } from "@/lib/reimbursement/queries";
import type { TransferredLine } from "@/lib/reimbursement/transfers";
import { TransferredLines } from "./transfer-list";

type LineTransferProps = { line: ExplainedLine; lines: TransferredLine[] };

/** The bank transfer a line came with, as the bank statement shows it, and the other lines in it. */
export function LineTransfer({ line, lines }: LineTransferProps) {
  const others = lines.filter(({ id }) => id !== line.id);
  const amountCents = lines.reduce((sum, { mutualCents }) => sum + mutualCents, 0);
  return (
    <Panel title="Le virement">
      <p>
        <strong className="text-xl tabular-nums">{formatAmount(amountCents)}</strong>
        {line.paidOn && ` le ${formatDate(line.paidOn)}`}
        <span className="block text-sm text-muted">Référence {line.transfer}</span>
      </p>
      {others.length === 0 ? (
        <p>Il ne comprend que ce soin.</p>
      ) : (
        <div>
          <h3 className="text-base">Avec ce soin, il comprend</h3>
          <TransferredLines lines={others} />
        </div>
      )}
      <p>
        <Link
          href={withQuery(routes.reimbursements, { virement: line.transfer ?? undefined })}
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
        >
          Voir ce virement
        </Link>
      </p>
    </Panel>
  );
}
