import type { Temporal } from "temporal-polyfill";
import { type ExplainedItem, LineItem, lineColumns } from "./line-item";

type LineListProps = { items: ExplainedItem[]; today: Temporal.PlainDate };

/** The looks that the lines share are told once: each would otherwise repeat them. */
const summaries =
  "[&_summary]:w-fit [&_summary]:py-2.5 [&_summary]:text-sm [&_summary]:font-bold [&_summary]:text-brand [&_summary]:hover:underline";
const names = "[&_dt]:text-sm [&_dt]:text-muted [&_.link]:py-1";

/** Lines of reimbursement, the latest care first. The names of the columns stand above them when there is room. */
export function LineList({ items, today }: LineListProps) {
  return (
    <div className="rounded-panel border border-line bg-raised">
      <div
        aria-hidden
        className={`hidden border-b border-line px-5 py-3 text-sm text-muted lg:grid lg:items-end ${lineColumns}`}
      >
        <span>Date du soin</span>
        <span>Soin</span>
        <span className="grid grid-cols-4 items-end gap-x-2 text-right">
          <span>Dépense</span>
          <span>Assurance maladie</span>
          <span>Mutuelle</span>
          <span>Reste à charge</span>
        </span>
        <span>État</span>
      </div>
      <ul className={`divide-y divide-line ${summaries} ${names}`}>
        {items.map((item) => (
          <LineItem key={item.line.id} {...item} today={today} />
        ))}
      </ul>
    </div>
  );
}
