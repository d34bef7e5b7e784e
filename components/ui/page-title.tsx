import type { ReactNode } from "react";

/** The one h1 of a page, with an opening sentence when there is one. */
export function PageTitle({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  return (
    <header className="mb-8 flex flex-col gap-4">
      <h1 className="text-3xl tracking-tight">{children}</h1>
      {lead && <p className="max-w-[42rem] text-lg text-muted">{lead}</p>}
    </header>
  );
}
