import type { Route } from "next";
import Link from "next/link";
import { routes, withQuery } from "@/lib/core/routes";

type View = "care" | "transfers" | "year";
type ViewLinksProps = { current: View; period?: { du?: string | undefined; au?: string | undefined } };

/** The three ways to look at one's reimbursements. The period asked for follows from care to transfers and back. */
export function ViewLinks({ current, period = {} }: ViewLinksProps) {
  const { du, au } = period;
  const views: { view: View; href: Route; label: string }[] = [
    { view: "care", href: withQuery(routes.reimbursements, { du, au }), label: "Par soin" },
    { view: "transfers", href: withQuery(routes.transfers, { du, au }), label: "Par virement" },
    { view: "year", href: routes.careYear, label: "Par mois" },
  ];
  return (
    <nav aria-label="Façons de voir vos remboursements" className="mb-8 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {views.map(({ view, href, label }) => (
          <li key={view}>
            <Link
              href={href}
              aria-current={view === current ? "page" : undefined}
              className={tab(view === current)}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const tab = (here: boolean) =>
  `-mb-px flex min-h-12 items-center border-b-4 px-2 text-sm font-bold hover:text-brand sm:px-5 sm:text-base ${
    here
      ? "border-accent text-brand"
      : "border-transparent text-muted hover:border-line forced-colors:border-[Canvas]"
  }`;
