import type { ReactNode } from "react";

type PanelProps = {
  title?: ReactNode;
  id?: string;
  /** What may be done with it, beside its title. */
  action?: ReactNode;
  children: ReactNode;
};

/** A sheet laid on the page. With a title it is a section of its own. */
export function Panel({ title, id, action, children }: PanelProps) {
  const frame = "on-page flex flex-col gap-5 rounded-panel border border-line bg-raised p-5 sm:p-8";
  if (!title) return <div className={frame}>{children}</div>;
  return (
    <section id={id} className={frame}>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-xl">{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
