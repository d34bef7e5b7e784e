import type { ReactNode } from "react";

type DescriptionListProps = { items: readonly { term: string; value: ReactNode }[] };

/** Pairs of a term and its value, side by side when there is room. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="flex flex-col">
      {items.map(({ term, value }) => (
        <div key={term} className="grid gap-x-6 gap-y-1 border-t border-line py-4 sm:grid-cols-[13rem_1fr]">
          <dt className="text-muted">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
