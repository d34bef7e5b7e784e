import type { Route } from "next";
import type { ReactNode } from "react";
import { GuideBeside } from "@/components/help/guide-beside";
import { SkipLink } from "@/components/ui/skip-link";
import { mutual } from "@/lib/core/mutual";
import { SiteFooter } from "./site-footer";

type SiteFrameProps = {
  /** What is told to everybody for a time. */
  notice?: ReactNode;
  header: ReactNode;
  /** Where « Résilier votre contrat » leads, when not to the public page. */
  terminate?: Route | undefined;
  children: ReactNode;
};

/** What surrounds every page: the way past the header, the header, the content, the foot. */
export function SiteFrame({ notice, header, terminate, children }: SiteFrameProps) {
  return (
    <>
      <SkipLink target="contenu" />
      {notice}
      {header}
      <p className="hidden px-4 text-sm sm:px-8 print:block">{`${mutual.name}, espace adhérent`}</p>
      <main id="contenu" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <GuideBeside />
      <SiteFooter terminate={terminate} />
    </>
  );
}
