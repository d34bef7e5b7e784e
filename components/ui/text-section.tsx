import type { ReactNode } from "react";

const prose =
  "flex max-w-[42rem] flex-col gap-4 [&_a]:font-bold [&_a]:text-brand [&_a]:underline [&_a:hover]:decoration-2 [&_ul]:flex [&_ul]:list-disc [&_ul]:flex-col [&_ul]:gap-2 [&_ul]:pl-6 [&_ul]:marker:text-accent-ink";

type TextSectionProps = { id?: string; title: string; children: ReactNode };

/** A titled part of a page made to be read. */
export function TextSection({ id, title, children }: TextSectionProps) {
  return (
    <section id={id} className="mt-12">
      <h2 className="mb-4 text-xl">{title}</h2>
      <div className={prose}>{children}</div>
    </section>
  );
}
