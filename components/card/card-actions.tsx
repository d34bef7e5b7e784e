import { Download, type LucideIcon, ScanLine, Share2, Smartphone } from "lucide-react";
import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { routes, routeTo } from "@/lib/core/routes";

/** What can be done with the card: one thing above all, the others lighter. Two lead away, two lead down the page. */
export function CardActions() {
  return (
    <ul className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <Action href={routes.cardAtCounter} icon={ScanLine} primary>
        Présenter au comptoir
      </Action>
      <Action href={routeTo.document("carte.pdf")} icon={Download}>
        Télécharger en PDF
      </Action>
      <Action href="#garder" icon={Smartphone}>
        Garder sur cet appareil
      </Action>
      <Action href="#partager" icon={Share2}>
        Partager
      </Action>
    </ul>
  );
}

type ActionProps = {
  href: Route | `#${string}`;
  icon: LucideIcon;
  primary?: boolean;
  children: string;
};

const light = "link inline-flex min-h-11 items-center gap-2";

/** Plain links: the PDF is a file, and the page for the counter is opened whole, without the frame of the space. */
function Action({ href, icon: Icon, primary = false, children }: ActionProps) {
  return (
    <li className={primary ? "max-sm:w-full" : ""}>
      <a href={href} className={primary ? buttonClass("primary", true) : light}>
        <Icon aria-hidden className={`shrink-0 ${primary ? "size-6" : "size-5"}`} />
        {children}
      </a>
    </li>
  );
}
