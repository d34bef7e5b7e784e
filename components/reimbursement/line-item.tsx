import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { formatAmount, formatDay } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import type { Explanation } from "@/lib/reimbursement/explanation";
import type { ReimbursementLine } from "@/lib/reimbursement/queries";
import { adjustmentOf, isPending, isUncalculated } from "@/lib/reimbursement/rules";
import { LineExplanation } from "./line-explanation";
import { StatusBadge } from "./status-badge";

export type ExplainedItem = { line: ReimbursementLine; explanation: Explanation };

type LineItemProps = ExplainedItem & { today: Temporal.PlainDate };

/** The columns of the list, when there is room for them. */
export const lineColumns = "lg:grid-cols-[7rem_minmax(0,1fr)_27rem_10.75rem] lg:gap-x-5";

/** A line in the list: a card on a phone, a row of columns on a wide page. */
export function LineItem({ line, explanation, today }: LineItemProps) {
  return (
    <li
      className={`grid grid-cols-[1fr_auto] gap-x-4 gap-y-3 p-4 sm:p-5 lg:items-baseline lg:gap-y-0 lg:pb-2 ${lineColumns}`}
    >
      <div className="col-span-2 flex flex-col gap-1 lg:col-span-1 lg:col-start-2 lg:row-start-1">
        <h3 className="text-base leading-snug">
          <Link href={routeTo.reimbursement(line.id)} prefetch={false} className="link">
            {line.actLabel}
          </Link>
        </h3>
        <p className="text-sm text-muted">
          {[line.professional, `pour ${line.firstName}`].filter(Boolean).join(", ")}
        </p>
        {adjustmentOf(line) && (
          <p>
            <Badge tone="neutral">Régularisation</Badge>
          </p>
        )}
      </div>
      <p className="col-start-1 row-start-1 self-center text-sm whitespace-nowrap lg:self-auto lg:text-base">
        <span className="sr-only">Soin du </span>
        {formatDay(line.careOn)}
      </p>
      <LineAmounts line={line} />
      <LineState line={line} />
      <LineExplanation line={line} explanation={explanation} today={today} />
    </li>
  );
}

function LineAmounts({ line }: { line: ReimbursementLine }) {
  const pending = isPending(line);
  const unknown = isUncalculated(line);
  return (
    <dl className="col-span-2 grid grid-cols-1 gap-y-1 whitespace-nowrap tabular-nums lg:col-span-1 lg:col-start-3 lg:row-start-1 lg:grid-cols-4 lg:gap-x-2">
      <Pair term="Dépense" cents={line.expenseCents} look="text-muted" />
      <Pair term="Assurance maladie" cents={line.schemeCents} look="text-muted" />
      <Pair term="Mutuelle" cents={line.mutualCents} look="font-bold text-brand" {...{ pending, unknown }} />
      <Pair term="Reste à charge" cents={line.outOfPocketCents} look="font-bold" {...{ pending, unknown }} />
    </dl>
  );
}

type PairProps = { term: string; cents: number; look: string; pending?: boolean; unknown?: boolean };

/** An amount under its name. Before a line is settled it is only expected, or not known at all. */
function Pair({ term, cents, look, pending = false, unknown = false }: PairProps) {
  return (
    <div className="flex items-baseline justify-between gap-4 lg:block lg:text-right">
      <dt className="lg:sr-only">{term}</dt>
      {unknown ? (
        <dd className="text-sm text-muted">À calculer</dd>
      ) : (
        <dd className={look}>
          {formatAmount(cents)}
          {pending && <span className="font-normal text-muted text-sm max-lg:ml-1.5 lg:block">prévu</span>}
        </dd>
      )}
    </div>
  );
}

function LineState({ line }: { line: ReimbursementLine }) {
  return (
    <div className="contents lg:col-start-4 lg:row-span-2 lg:row-start-1 lg:block">
      <p className="col-start-2 row-start-1 text-right lg:text-left">
        <StatusBadge line={line} />
      </p>
      {line.paidOn && (
        <p className="col-span-2 text-sm text-muted lg:mt-1">
          {`${paymentWords(line)} ${formatDay(line.paidOn)}`}
        </p>
      )}
    </div>
  );
}

function paymentWords({ mutualCents, paidTo }: ReimbursementLine): string {
  if (mutualCents === 0) return "Traité le";
  if (mutualCents < 0) return "Récupéré le";
  return paidTo === "member" ? "Versé à vous le" : "Versé au professionnel le";
}
