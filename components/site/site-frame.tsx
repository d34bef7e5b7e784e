import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { SiteFooter } from "./site-footer";

/** What surrounds every page: the way past the header, the header, the content, the foot. */
export function SiteFrame({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <>
      <SkipLink target="contenu" />
      {header}
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
