import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { mutual } from "@/lib/core/mutual";
import { SiteFooter } from "./site-footer";

/** What surrounds every page: the way past the header, the header, the content, the foot. */
export function SiteFrame({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink target="contenu" />
      {header}
      <p className="hidden px-4 text-sm sm:px-8 print:block">{`${mutual.name}, espace adhérent`}</p>
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
