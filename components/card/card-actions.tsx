import { Download, type LucideIcon, ScanLine, Share2, Smartphone } from "lucide-react";
import type { Route } from "next";
import { buttonClass } from "@/components/ui/button";
import { routes, routeTo } from "@/lib/core/routes";

/** What can be done with the card. Two lead away, two lead down the page. */
export function CardActions() {
  return (
    <ul className="mb-8 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:flex lg:flex-wrap print:hidden">
      <Action href={routes.cardAtCounter} icon={ScanLine} look="primary">
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
  look?: "primary" | "secondary";
  children: string;
};

/** Plain links: the PDF is a file, and the page for the counter is opened whole, without the frame of the space. */
function Action({ href, icon: Icon, look = "secondary", children }: ActionProps) {
  return (
    <li>
      <a href={href} className={buttonClass(look, true)}>
        <Icon aria-hidden className="size-6 shrink-0" />
        {children}
      </a>
    </li>
  );
}
