import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cardMatrix } from "@/app/card-matrix";
import { CardFaces } from "@/components/card/card-faces";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { isLinkPreview } from "@/lib/card/link-preview";
import { openSharedCard } from "@/lib/card/open-shared-card";
import { clientAddress } from "@/lib/core/address";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { formatMoment } from "@/lib/core/format";

const title = "Carte de tiers payant partagée";

/** The same for every link: what previews it must learn nothing. */
export const metadata: Metadata = {
  title,
  description: "Une carte de tiers payant, montrée par la personne à qui elle appartient.",
  robots: { index: false, follow: false, nocache: true },
  referrer: "no-referrer",
};

export default async function SharedCardPage({ params }: PageProps<"/carte-partagee/[secret]">) {
  const sent = await headers();
  if (isLinkPreview(sent)) return <NothingYet />;
  const { secret } = await params;
  const address = clientAddress(sent.get("x-forwarded-for"), env().TRUSTED_PROXIES);
  const opened = await openSharedCard(database(), { secret, clientAddress: address, now: now() });
  if (!opened.ok) return opened.refusal === "no-card" ? notFound() : <TooMany />;
  const { card, expiresAt } = opened.value;
  return (
    <PageBody width="wide">
      <PageTitle lead={`Cette page montre la carte jusqu’au ${formatMoment(expiresAt)}.`}>
        Carte de tiers payant
      </PageTitle>
      <CardFaces card={card} matrix={cardMatrix(card)} />
    </PageBody>
  );
}

function NothingYet() {
  return (
    <PageBody>
      <PageTitle lead="Ouvrez ce lien dans un navigateur pour voir la carte.">
        Carte de tiers payant
      </PageTitle>
    </PageBody>
  );
}

function TooMany() {
  return (
    <PageBody>
      <PageTitle>Attendez avant de rouvrir ce lien</PageTitle>
      <Panel>
        <p>
          Celui-ci ne montre pas de carte, et beaucoup d’autres ont été essayés depuis votre connexion. Pour
          protéger les cartes, attendez une heure avant d’en rouvrir un, ou demandez un nouveau lien à la
          personne qui vous l’a envoyé : il s’ouvrira tout de suite.
        </p>
      </Panel>
    </PageBody>
  );
}
