import { LogOut } from "lucide-react";
import Link from "next/link";
import { routes, signOutAddress } from "@/lib/core/routes";

/** The bar of the space: the way home, and the way out. */
export function SpaceHeader() {
  return (
    <div className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-[76rem] items-center justify-between gap-4 px-4 py-2 sm:px-8">
        <nav aria-label="Espace adhérent">
          <Link href={routes.memberHome} className="link inline-flex min-h-11 items-center">
            Mon espace
          </Link>
        </nav>
        <form action={signOutAddress} method="post">
          <button
            type="submit"
            className="inline-flex min-h-11 items-center gap-2 rounded-control px-3 font-bold text-brand hover:bg-brand-soft"
          >
            <LogOut aria-hidden className="size-5" />
            Me déconnecter
          </button>
        </form>
      </div>
    </div>
  );
}
