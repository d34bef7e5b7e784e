import { ListChecks } from "lucide-react";
import Link from "next/link";
import { routeTo } from "@/lib/core/routes";
import type { ListedPage } from "@/lib/help/queries";

/** A few pages of help set apart: each with what it is for. */
export function PageCards({ pages }: { pages: ListedPage[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-3">
      {pages.map(({ slug, title, summary, tutorial }) => (
        <li
          key={slug}
          className="relative flex flex-col gap-2 rounded-panel border border-line bg-raised p-5 has-[a:hover]:border-brand sm:p-6"
        >
          <h3 className="text-lg">
            <Link
              href={routeTo.helpPage(slug)}
              prefetch={false}
              className="link after:absolute after:inset-0 after:rounded-panel"
            >
              {title}
            </Link>
          </h3>
          <p className="text-sm text-muted">{summary}</p>
          {tutorial && (
            <p className="mt-auto flex items-center gap-2 pt-2 text-sm font-bold text-accent-ink">
              <ListChecks aria-hidden className="size-5 shrink-0" />
              Pas à pas en images
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
