import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { Badge } from "@/components/ui/badge";
import { HelpLink } from "@/components/ui/help-link";
import { formatAmount, formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import type { ExplainedLine } from "@/lib/reimbursement/queries";
import { adjustmentOf, isPending, isUncalculated } from "@/lib/reimbursement/rules";
import { LineOutcome } from "./line-outcome";
import { StatusBadge } from "./status-badge";

type LineHeaderProps = { line: ExplainedLine; today: Temporal.PlainDate };

/** The answer first: what care, what was paid, to whom and when, what remains due. */
export function LineHeader({ line, today }: LineHeaderProps) {
  return (
    <header className="mb-8 flex flex-col gap-5">
      <p>
        <Link href={routes.reimbursements} className="link inline-flex min-h-11 items-center gap-2 text-sm">
          <ArrowLeft aria-hidden className="size-5 shrink-0" />
          Mes remboursements
        </Link>
      </p>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
          <h1 className="text-3xl tracking-tight">Pourquoi ce montant ?</h1>
          <HelpLink href={routeTo.helpPage("comprendre-un-montant")} />
        </div>
        <p className="max-w-[42rem] text-lg text-muted">{careWords(line)}</p>
        <p className="flex flex-wrap gap-2">
          <StatusBadge line={line} />
          {adjustmentOf(line) && <Badge tone="neutral">Régularisation</Badge>}
        </p>
      </div>
      <div className="on-page flex flex-col gap-5 rounded-panel border border-line bg-raised p-5 sm:p-8">
        <KeyAmounts line={line} />
        <div className="max-w-[42rem]">
          <LineOutcome line={line} today={today} />
        </div>
      </div>
    </header>
  );
}

const careWords = ({ actLabel, professional, careOn, firstName, lastName }: ExplainedLine): string =>
  [actLabel, professional, `le ${formatDate(careOn)}`, `pour ${firstName} ${lastName}`]
    .filter(Boolean)
    .join(", ");

function KeyAmounts({ line }: { line: ExplainedLine }) {
  const pending = isPending(line);
  if (isUncalculated(line)) return null;
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4">
      {adjustmentOf(line) === "recovery" && line.mutualCents === 0 ? (
        <KeyAmount term="Récupéré par l’Assurance maladie" cents={line.schemeCents} look="text-brand" />
      ) : (
        <KeyAmount term={paidTerm(line)} cents={line.mutualCents} look="text-brand" />
      )}
      <KeyAmount
        term={pending ? "Reste à charge, prévu" : "Reste à charge"}
        cents={line.outOfPocketCents}
        look=""
      />
    </dl>
  );
}

function KeyAmount({ term, cents, look }: { term: string; cents: number; look: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-muted">{term}</dt>
      <dd className={`text-2xl font-bold whitespace-nowrap tabular-nums ${look}`}>{formatAmount(cents)}</dd>
    </div>
  );
}

function paidTerm(line: ExplainedLine): string {
  if (isPending(line)) return "Remboursement de la mutuelle, prévu";
  if (line.mutualCents < 0) return "Récupéré par la mutuelle";
  if (line.mutualCents === 0) return "Versé par la mutuelle";
  return line.paidTo === "member"
    ? "Versé par la mutuelle, à vous"
    : "Versé par la mutuelle, au professionnel";
}
