import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { mutual } from "@/lib/core/mutual";

/** What surrounds the pages of the people of the mutual. Sober: they look at it all day. */
export function StaffFrame({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink target="contenu" />
      {header}
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <footer className="border-t border-line">
        <p className="mx-auto max-w-[76rem] px-4 py-6 text-sm text-muted sm:px-8">
          {`Espace équipe de la ${mutual.name}. Chaque consultation d’un dossier est notée, et l’adhérent peut la lire.`}
        </p>
      </footer>
    </>
  );
}
