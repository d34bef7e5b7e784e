import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { routes } from "@/lib/core/routes";

/** The card, one tap away. */
export function CardLink() {
  return (
    <Link
      href={routes.card}
      className="on-deep flex min-h-20 items-center justify-between gap-6 rounded-panel border border-deep-line px-6 py-4 no-underline shadow-panel"
    >
      <span>
        <span className="block text-sm text-on-deep-muted">Carte de tiers payant</span>
        <span className="block text-lg font-bold underline">Afficher ma carte</span>
      </span>
      <ChevronRight aria-hidden className="size-7 shrink-0 text-accent" />
    </Link>
  );
}
