import { ChevronDown } from "lucide-react";
import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { routeTo } from "@/lib/core/routes";
import { isPending } from "@/lib/reimbursement/rules";
import { ExplainedParts } from "./explained-parts";
import { Formulas } from "./formulas";
import type { ExplainedItem } from "./line-item";
import { LineOutcome } from "./line-outcome";

/** « Pourquoi ce montant ? », opened in place from the line's own columns. What waits for the member is already open. */
export function LineExplanation({ line, explanation, today }: ExplainedItem & { today: Temporal.PlainDate }) {
  const known = !isPending(line) || line.mutualCents !== 0;
  return (
    <div className="col-span-2 flex flex-col gap-2 lg:col-span-3 lg:col-start-2">
      {line.reason && <LineOutcome line={line} today={today} />}
      <details className="group">
        <summary className="inline-flex min-h-11 list-none items-center gap-2 font-bold text-brand text-sm hover:underline [&::-webkit-details-marker]:hidden">
          Pourquoi ce montant ?<span className="sr-only">{line.actLabel}</span>
          <ChevronDown aria-hidden className="size-5 shrink-0 transition-transform group-open:rotate-180" />
        </summary>
        <div className="flex max-w-[42rem] flex-col gap-5 py-3">
          {!line.reason && <LineOutcome line={line} today={today} />}
          {known && (
            <>
              <ExplainedParts
                parts={explanation.parts}
                totalCents={line.expenseCents}
                caption={`Qui a payé quoi\u00a0: ${line.actLabel}`}
              />
              <Formulas explanation={explanation} />
            </>
          )}
          <p>
            <Link
              href={routeTo.reimbursement(line.id)}
              prefetch={false}
              className="link inline-flex min-h-11 items-center text-sm"
            >
              Voir la garantie, les compteurs de l’année et le virement
            </Link>
          </p>
        </div>
      </details>
    </div>
  );
}
