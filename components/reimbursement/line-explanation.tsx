import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { routeTo } from "@/lib/core/routes";
import { adjustmentOf, isPending, isUncalculated } from "@/lib/reimbursement/rules";
import { Formulas } from "./formulas";
import type { ExplainedItem } from "./line-item";
import { LineOutcome } from "./line-outcome";

type LineExplanationProps = ExplainedItem & { today: Temporal.PlainDate };

/**
 * « Pourquoi ce montant ? », opened in place in words alone, from the line's own columns: twenty-five drawings would
 * weigh more than the list. What waits for the member, or was refused, is told without being asked for.
 */
export function LineExplanation({ line, explanation, today }: LineExplanationProps) {
  const whole = (
    <Link href={routeTo.reimbursement(line.id)} prefetch={false} className="link w-fit">
      Voir ce soin en détail
    </Link>
  );
  if (isPending(line) && line.reason)
    return (
      <div className="col-span-2 flex flex-col gap-2 lg:col-start-2 lg:row-start-2 lg:py-3">
        <LineOutcome line={line} today={today} />
        {whole}
      </div>
    );
  return (
    <div className="col-span-2 lg:col-start-2 lg:row-start-2">
      {line.reason && (
        <div className="lg:pt-3">
          <LineOutcome line={line} today={today} />
        </div>
      )}
      <details>
        <summary>
          Pourquoi ce montant ?<span className="sr-only">{` ${line.actLabel}`}</span>
        </summary>
        <div className="flex max-w-[42rem] flex-col gap-3 pt-1 pb-3">
          {!line.reason && <LineOutcome line={line} today={today} />}
          {!adjustmentOf(line) && !isUncalculated(line) && <Formulas explanation={explanation} />}
          {whole}
        </div>
      </details>
    </div>
  );
}
