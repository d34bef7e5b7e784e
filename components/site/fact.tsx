import type { ReactNode } from "react";
import { isFictitious, type MutualFact, mutual } from "@/lib/core/mutual";

type FactProps = { name: MutualFact; children?: ReactNode };

/** A fact about the mutual, marked when it was invented for the demonstration. `children` replaces its raw value. */
export function Fact({ name, children = mutual[name] }: FactProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="min-w-0">{children}</span>
      {isFictitious(name) && <FictitiousMark />}
    </span>
  );
}

function FictitiousMark() {
  return (
    <span className="rounded-full bg-accent-soft px-3 py-0.5 text-[0.875rem] whitespace-nowrap text-accent-ink">
      donnée fictive
    </span>
  );
}
