import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean };

/** Text folded away until asked for; native, so it opens without JavaScript and is found by the browser's search. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group rounded-control border border-line bg-raised">
      <summary className="flex min-h-14 list-none items-center justify-between gap-4 rounded-control px-5 py-3 font-bold text-brand hover:bg-brand-soft [&::-webkit-details-marker]:hidden">
        {summary}
        <ChevronDown aria-hidden className="size-6 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 border-t border-line px-5 py-6">{children}</div>
    </details>
  );
}
