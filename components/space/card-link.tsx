import Link from "next/link";
import { routes } from "@/lib/core/routes";

/** The card, one tap away. */
export function CardLink({ membershipNumber }: { membershipNumber: string }) {
  return (
    <Link
      href={routes.card}
      className="on-deep flex min-h-40 flex-col justify-between gap-6 rounded-panel border border-deep-line p-6 no-underline shadow-panel"
    >
      <span>
        <span className="block text-xl font-bold">Carte de tiers payant</span>
        <span className="block text-on-deep-muted">{`N° d’adhésion ${membershipNumber}`}</span>
      </span>
      <span className="font-bold underline">Afficher ma carte</span>
    </Link>
  );
}
