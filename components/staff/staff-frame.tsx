import Link from "next/link";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { mutual } from "@/lib/core/mutual";
import { routes } from "@/lib/core/routes";

type StaffFrameProps = {
  /** What is told to everybody for a time. */
  notice: ReactNode;
  header: ReactNode;
  children: ReactNode;
};

/** What surrounds the pages of the people of the mutual. Sober: they look at it all day. */
export function StaffFrame({ notice, header, children }: StaffFrameProps) {
  return (
    <>
      <SkipLink target="contenu" />
      {notice}
      {header}
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <footer className="border-t border-line">
        <div className="mx-auto flex max-w-[76rem] flex-wrap items-center gap-x-6 px-4 py-4 text-sm text-muted sm:px-8">
          <p>{`Espace équipe de la ${mutual.name}. Chaque consultation d’un dossier est notée, et l’adhérent peut la lire.`}</p>
          <Link href={routes.accessibility} className="link inline-flex min-h-11 items-center">
            Accessibilité : non conforme
          </Link>
        </div>
      </footer>
    </>
  );
}
