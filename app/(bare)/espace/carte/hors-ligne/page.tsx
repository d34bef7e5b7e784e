import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cardMatrix } from "@/app/card-matrix";
import { CardFaces } from "@/components/card/card-faces";
import { buttonClass } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { requireMember } from "@/lib/account/require-member";
import { formatMoment } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";
import { cardOfNow, keptMetadata } from "../card-of-now";

export const generateMetadata = (): Promise<Metadata> => keptMetadata("Ma carte, hors connexion");

/** The page that a device keeps, with its view for a counter: it must read whole without a script and without network. */
export default async function CardOfflinePage() {
  const { memberId } = await requireMember();
  const { at, card } = await cardOfNow(memberId);
  if (!card.ok) notFound();
  return (
    <PageBody width="wide">
      <PageTitle lead={`Copie du ${formatMoment(at)}, gardée sur cet appareil.`}>
        Ma carte de tiers payant
      </PageTitle>
      <p className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
        <a href={routes.cardAtCounter} className={buttonClass()}>
          Présenter au comptoir
        </a>
        <a href={routes.memberHome} className="link inline-flex min-h-11 items-center">
          Ouvrir mon espace (avec internet)
        </a>
      </p>
      <CardFaces card={card.value} matrix={cardMatrix(card.value)} />
    </PageBody>
  );
}
