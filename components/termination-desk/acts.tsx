import type { ReactNode } from "react";

/** The forms by which an adviser acts on a request: those that are closed, and the whole when all are, take no room. */
export const Acts = ({ label, children }: { label: string; children: ReactNode }) => (
  <section
    aria-label={label}
    className="flex flex-col gap-4 not-has-[button]:hidden *:not-has-[button]:hidden"
  >
    {children}
  </section>
);
