"use client";

import { Menu } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { routes } from "@/lib/core/routes";

/** A place is where its address is, and below it; « Mes informations » is three of them. */
type Where = { href: Route; label: string; also?: Route[] };

const places: Where[] = [
  { href: routes.memberHome, label: "Accueil" },
  { href: routes.reimbursements, label: "Remboursements" },
  { href: routes.card, label: "Carte" },
  { href: routes.contract, label: "Contrat" },
  { href: routes.contributions, label: "Cotisations" },
  { href: routes.documents, label: "Documents" },
  { href: routes.requests, label: "Demandes" },
  { href: routes.contactDetails, label: "Mes informations", also: [routes.bank, routes.myData] },
];

/** The places of the space, in a row; on a narrow page, folded under « Menu », natively. */
export function SpaceNav() {
  const page = usePathname();
  return (
    <nav aria-label="Votre espace" className="border-t border-line">
      <ul className="mx-auto hidden max-w-[76rem] flex-wrap px-4 lg:flex">
        {places.map((place) => (
          <Place key={place.href} {...place} page={page} className="border-b-4" />
        ))}
      </ul>
      {/* The key folds it again on the page it led to. */}
      <details key={page} className="group lg:hidden">
        <summary className="flex min-h-12 list-none items-center justify-between gap-3 px-4 font-bold text-brand sm:px-8 [&::-webkit-details-marker]:hidden">
          <span className="inline-flex items-center gap-3">
            <Menu aria-hidden className="size-6 shrink-0" />
            Menu
          </span>
          <span className="font-normal text-muted">{placeOf(page)}</span>
        </summary>
        <ul className="grid grid-cols-1 border-t border-line py-2 sm:grid-cols-2">
          {places.map((place) => (
            <Place key={place.href} {...place} page={page} className="border-l-4 sm:px-4" />
          ))}
        </ul>
      </details>
    </nav>
  );
}

type PlaceProps = Where & { page: string; className: string };

function Place({ page, className, ...place }: PlaceProps) {
  const { href, label } = place;
  const here = isHere(place, page);
  const look = here
    ? "border-accent text-brand"
    : "border-transparent text-ink forced-colors:border-[Canvas]";
  return (
    <li>
      <Link
        href={href}
        aria-current={href === page ? "page" : here ? "true" : undefined}
        className={`flex min-h-12 items-center px-4 text-sm font-bold hover:bg-brand-soft hover:text-brand ${look} ${className}`}
      >
        {label}
      </Link>
    </li>
  );
}

/** The home is every page's parent: only itself counts as being there. */
const isHere = ({ href, also = [] }: Where, page: string) =>
  href === routes.memberHome
    ? page === href
    : [href, ...also].some((one) => page === one || page.startsWith(`${one}/`));

const placeOf = (page: string) => places.find((place) => isHere(place, page))?.label;
