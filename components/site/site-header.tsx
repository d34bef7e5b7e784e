import Link from "next/link";
import { session } from "@/lib/account/rules";
import { routes } from "@/lib/core/routes";
import { SpaceLink } from "./space-link";
import { Wordmark } from "./wordmark";

const link =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-1 text-sm font-bold text-ink hover:bg-brand-soft hover:text-brand sm:px-4";

/** The header of the public pages. */
export function SiteHeader() {
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center justify-between px-4 py-2 sm:px-8 sm:py-3">
        <Wordmark />
        <nav aria-label="Navigation principale">
          <ul className="flex flex-wrap items-center sm:gap-2">
            <li>
              <Link href={routes.help} prefetch={false} className={link}>
                Aide
              </Link>
            </li>
            <li>
              <Link href={routes.contact} prefetch={false} className={link}>
                Contact
              </Link>
            </li>
            <li className="ml-1 sm:ml-0">
              <SpaceLink idleMinutes={session.idleMinutes} />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
