import { FileText } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Panel } from "@/components/ui/panel";

type YearLink = { year: number; href: Route };

/** A document to open: one file, or one a year; or why there is none for now. */
export type ShelfItem = {
  title: string;
  about: string;
  href?: Route;
  years?: YearLink[];
  /** Said in place of the link when there is nothing to open yet. */
  none?: string;
  children?: ReactNode;
};

/** Documents of one kind, each with what it serves for. */
export function DocumentGroup({ title, items }: { title: string; items: ShelfItem[] }) {
  return (
    <Panel title={title}>
      <ul className="flex flex-col">
        {items.map((item) => (
          <li
            key={item.title}
            className="flex gap-4 border-t border-line py-5 first:border-t-0 first:pt-0 last:pb-0"
          >
            <FileText aria-hidden className="mt-0.5 size-6 shrink-0 text-brand" />
            <div className="flex min-w-0 flex-1 flex-col gap-1">
              <Title {...item} />
              <p className="text-muted">{item.about}</p>
              {item.years && item.years.length > 0 && <Years title={item.title} years={item.years} />}
              {item.none && <p>{item.none}</p>}
              {item.children}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A file is a plain link: nothing is made before it is asked for. */
function Title({ title, href }: ShelfItem) {
  if (!href) return <h3 className="font-bold">{title}</h3>;
  return (
    <h3>
      <a href={href} className="link -my-2 inline-block py-2">
        {title} <span className="font-normal whitespace-nowrap">(PDF)</span>
      </a>
    </h3>
  );
}

function Years({ title, years }: { title: string; years: YearLink[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-3">
      {years.map(({ year, href }) => (
        <li key={year}>
          <a
            href={href}
            className="inline-flex min-h-11 items-center rounded-control border-2 border-brand px-4 font-bold text-brand hover:bg-brand-soft"
          >
            <span className="sr-only">{`${title}\u00a0`}</span>
            {year}
            <span className="sr-only">{"\u00a0(PDF)"}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
