import { LogOut } from "lucide-react";
import Link from "next/link";
import { Wordmark } from "@/components/site/wordmark";
import { routes, signOutAddress } from "@/lib/core/routes";
import { SpaceNav } from "./space-nav";

const item =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-1.5 text-sm font-bold hover:bg-brand-soft hover:text-brand sm:px-4";

/** The header of the space: the way home, help, and the way out. */
export function SpaceHeader() {
  return (
    <header className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-[76rem] flex-wrap items-center justify-between px-4 py-2 sm:px-8 sm:py-3">
        <Wordmark home={routes.memberHome} />
        <div className="flex flex-wrap items-center gap-1 sm:gap-2">
          <nav aria-label="Aide">
            <ul className="flex flex-wrap items-center sm:gap-2">
              <li>
                <Link href={routes.contact} className={item}>
                  Contact
                </Link>
              </li>
            </ul>
          </nav>
          <form action={signOutAddress} method="post">
            <button type="submit" className={`${item} text-brand`}>
              <LogOut aria-hidden className="size-5 shrink-0" />
              Me déconnecter
            </button>
          </form>
        </div>
      </div>
      <SpaceNav />
    </header>
  );
}
