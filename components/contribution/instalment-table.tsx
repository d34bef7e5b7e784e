import type { ReactNode } from "react";
import { Amount } from "@/components/ui/amount";
import { Badge } from "@/components/ui/badge";
import type { Contribution } from "@/lib/contribution/queries";
import { memberShareCents } from "@/lib/contribution/rules";
import { formatAmount, formatDate, formatDay } from "@/lib/core/format";

type InstalmentTableProps = { caption: string; instalments: readonly Contribution[]; stated?: boolean };

/** Instalments one under another: the member’s share of each and, when `stated`, what became of it. */
export function InstalmentTable({ caption, instalments, stated = false }: InstalmentTableProps) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-brand text-sm text-muted">
          <th scope="col" className="py-2 pr-3 text-left">
            Échéance
          </th>
          <th scope="col" className="py-2 text-right">
            Votre part
          </th>
        </tr>
      </thead>
      <tbody>
        {instalments.map((instalment) => (
          <InstalmentRow key={instalment.id} instalment={instalment} stated={stated} />
        ))}
      </tbody>
    </table>
  );
}

function InstalmentRow({ instalment, stated }: { instalment: Contribution; stated: boolean }) {
  const { dueOn, periodFrom, periodTo, employerCents, status } = instalment;
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="py-3 pr-3 text-left font-normal">
        <span className="block font-bold">{formatDate(dueOn)}</span>
        <Small>{`du ${formatDay(periodFrom)} au ${formatDay(periodTo)}`}</Small>
      </th>
      <td className="py-3 text-right">
        <span className={`block font-bold ${status === "cancelled" ? "line-through" : ""}`}>
          <Amount cents={memberShareCents(instalment)} />
        </span>
        {employerCents !== 0 && <Small>{`autre part : ${formatAmount(employerCents)}`}</Small>}
        {stated && <Outcome instalment={instalment} />}
      </td>
    </tr>
  );
}

function Outcome({ instalment: { status, paidOn, amountCents } }: { instalment: Contribution }) {
  if (status === "unpaid") return <Badge tone="danger">Impayée</Badge>;
  if (status === "cancelled") return <Badge tone="neutral">Annulée</Badge>;
  if (!paidOn) return null;
  return <Small>{`${amountCents < 0 ? "remboursée" : "payée"} le ${formatDay(paidOn)}`}</Small>;
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block text-sm text-muted">{children}</span>
);
