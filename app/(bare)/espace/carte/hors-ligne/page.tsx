import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
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

/** The card of this request: the page and its metadata ask for it once. */
const cardOfNow = cache(async () => {
  const { memberId } = await requireMember();
  const at = now();
  return { memberId, at, card: await readCard(database(), memberId, civilDate(at)) };
});

/** The service worker reads there whose copy it is, and until when it may be kept. */
export async function generateMetadata(): Promise<Metadata> {
  const { memberId, card } = await cardOfNow();
  const about = card.ok && {
    "card-owner": keeperOf(memberId),
    "card-until": card.value.period.to.toString(),
  };
  return { title: "Ma carte, hors connexion", ...(about && { other: about }) };
}

/** The page that a device keeps, alone: it must read whole without a script and without network. */
export default async function CardOfflinePage() {
  const { at, card } = await cardOfNow();
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
