import type { ReactNode } from "react";

type DescriptionListProps = { items: readonly { term: string; value: ReactNode }[] };

/** Pairs of a term and its value, side by side when there is room. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="@container flex flex-col">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="grid grid-cols-1 items-baseline gap-x-6 gap-y-1 border-t border-line py-4 first:border-t-0 first:pt-0 last:pb-0 @md:grid-cols-[min(13rem,42%)_minmax(0,1fr)]"
        >
          <dt className="text-muted">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
