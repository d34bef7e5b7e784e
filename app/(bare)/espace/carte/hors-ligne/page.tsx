import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cardMatrix } from "@/app/card-matrix";
import { CardFaces } from "@/components/card/card-faces";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { keeperOf } from "@/lib/card/keeper-of";
import { readCard } from "@/lib/card/queries";
import { civilDate, now } from "@/lib/core/clock";
import { formatMoment } from "@/lib/core/format";
import { routes } from "@/lib/core/routes";

/** The service worker reads the owner there: the copy of one member goes when another signs in. */
export async function generateMetadata(): Promise<Metadata> {
  const { memberId } = await requireMember();
  return { title: "Ma carte, hors connexion", other: { "card-owner": keeperOf(memberId) } };
}

/** The page that a device keeps, alone: it must read whole without a script and without network. */
export default async function CardOfflinePage() {
  const { memberId } = await requireMember();
  const at = now();
  const card = await readCard(database(), memberId, civilDate(at));
  if (!card.ok) notFound();
  return (
    <PageBody width="wide">
      <PageTitle lead={`Copie du ${formatMoment(at)}, gardée sur cet appareil.`}>
        Ma carte de tiers payant
      </PageTitle>
      <p className="mb-6 print:hidden">
        <a href={routes.memberHome} className="link inline-flex min-h-11 items-center">
          Ouvrir mon espace (avec internet)
        </a>
      </p>
      <CardFaces card={card.value} matrix={cardMatrix(card.value)} />
    </PageBody>
  );
}
