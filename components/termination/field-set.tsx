import type { ReactNode } from "react";

/** Fields that go together, under their name. */
export function FieldSet({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5 border-t border-line pt-6 first-of-type:border-t-0 first-of-type:pt-0">
      <legend className="float-left -mb-1 w-full text-lg font-bold">{legend}</legend>
      {children}
    </fieldset>
  );
}
