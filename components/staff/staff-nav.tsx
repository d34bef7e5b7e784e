"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** The places of the people of the mutual: few enough to stand in a row at any width. */
export function StaffNav({ places }: { places: { href: Route; label: string }[] }) {
  const page = usePathname();
  return (
    <nav aria-label="Espace équipe" className="border-t border-line">
      <ul className="mx-auto flex max-w-[76rem] flex-wrap px-2 sm:px-4">
        {places.map(({ href, label }) => {
          const here = page === href || page.startsWith(`${href}/`);
          const look = here
            ? "border-accent text-brand"
            : "border-transparent text-ink forced-colors:border-[Canvas]";
          return (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                aria-current={href === page ? "page" : here ? "true" : undefined}
                className={`flex min-h-12 items-center border-b-4 px-3 text-sm font-bold hover:bg-brand-soft hover:text-brand sm:px-4 ${look}`}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
