import type { Route } from "next";
import type { ReactNode } from "react";
import { HelpLink } from "./help-link";

type PageTitleProps = {
  children: ReactNode;
  lead?: ReactNode;
  /** The page of help about this one. */
  help?: Route | undefined;
};

/** The one h1 of a page, with an opening sentence and a way to its help when there are. */
export function PageTitle({ children, lead, help }: PageTitleProps) {
  return (
    <header className="mb-8 flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
        <h1 className="text-3xl tracking-tight">{children}</h1>
        {help && <HelpLink href={help} />}
      </div>
      {lead && <p className="max-w-[42rem] text-lg text-muted">{lead}</p>}
    </header>
  );
}
