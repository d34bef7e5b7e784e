import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes, routeTo, sendDocumentAddress, withQuery } from "@/lib/core/routes";
import type { ReimbursementLine, Transfer } from "@/lib/reimbursement/queries";
import { claimLapsesOn } from "@/lib/reimbursement/rules";
import { StatusBadge } from "./status-badge";

type MoneyNowProps = { transfer: Transfer | undefined; unsettled: ReimbursementLine[] };

/** What one comes for when money is late: what waits for the member, the last transfer, what is on its way. */
export function MoneyNow({ transfer, unsettled }: MoneyNowProps) {
  const waiting = unsettled.filter(({ status }) => status === "document-needed");
  const refused = unsettled.filter(({ status }) => status === "refused");
  const pending = unsettled.filter(({ status }) => status !== "document-needed" && status !== "refused");
  if (!transfer && unsettled.length === 0) return null;
  return (
    <div className="flex flex-col gap-6">
      {waiting.length > 0 && <DocumentsNeeded lines={waiting} />}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        {transfer && <LastTransfer transfer={transfer} />}
        {pending.length > 0 && <Unsettled title="En cours de traitement" lines={pending} />}
        {refused.length > 0 && (
          <Unsettled title="Refusé : vous pouvez demander un nouvel examen" lines={refused} />
        )}
      </div>
    </div>
  );
}

function DocumentsNeeded({ lines }: { lines: ReimbursementLine[] }) {
  const title =
    lines.length === 1
      ? "Un document est attendu pour vous rembourser"
      : `${lines.length} documents sont attendus pour vous rembourser`;
  return (
    <Notice tone="warning" title={title}>
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <li key={line.id}>
            <strong>{line.reason}</strong> : pour{" "}
            <Link href={routeTo.reimbursement(line.id)} prefetch={false} className="link py-1">
              {line.actLabel}
            </Link>
            , {line.firstName}, le {formatDate(line.careOn)}. À envoyer avant le{" "}
            {formatDate(claimLapsesOn(line.careOn))}.
          </li>
        ))}
      </ul>
      <p>
        <Link href={sendDocumentAddress} className="link inline-flex min-h-11 items-center">
          Voir comment l’envoyer
        </Link>
      </p>
    </Notice>
  );
}

function LastTransfer({ transfer }: { transfer: Transfer }) {
  return (
    <Panel title="Dernier virement">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-3xl font-bold text-brand tabular-nums">
          {formatAmount(transfer.amountCents)}
        </span>
        <span>
          {transfer.amountCents < 0 ? "récupérés" : "versés sur votre compte"} le{" "}
          {formatDate(transfer.paidOn)}
        </span>
      </p>
      <p>
        <Link
          href={withQuery(routes.reimbursements, { virement: transfer.reference })}
          className="link inline-flex min-h-11 items-center"
        >
          {transfer.lines === 1
            ? "Voir le soin de ce virement"
            : `Voir les ${transfer.lines} soins de ce virement`}
        </Link>
      </p>
    </Panel>
  );
}

function Unsettled({ title, lines }: { title: string; lines: ReimbursementLine[] }) {
  const shown = lines.slice(0, 4);
  return (
    <Panel title={title}>
      <ul className="flex flex-col divide-y divide-line">
        {shown.map((line) => (
          <li key={line.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <Link href={routeTo.reimbursement(line.id)} prefetch={false} className="link">
              {line.actLabel}
            </Link>
            <span className="flex flex-wrap items-center justify-between gap-2 text-sm text-muted">
              {line.firstName}, le {formatDate(line.careOn)}
              <StatusBadge line={line} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
