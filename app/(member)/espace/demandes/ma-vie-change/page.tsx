import type { Metadata } from "next";
import Link from "next/link";
import { LifeEvents } from "@/components/request/life-events";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { routes, routeTo } from "@/lib/core/routes";
import { listRequests } from "@/lib/request/queries";

const title = "Ma vie change";

export const metadata: Metadata = { title };

export default async function LifeEventsPage() {
  const { memberId } = await requireMember();
  const found = await listRequests(database(), memberId);
  const begun = found.filter(({ state }) => state === "draft").map(({ kind }) => kind);

  return (
    <PageBody width="wide">
      <PageTitle
        lead="Dites-nous ce qui arrive : nous vous demandons seulement ce qui est nécessaire. Chaque page est enregistrée, vous pouvez vous arrêter et reprendre plus tard, même sur un autre appareil."
        help={routeTo.helpPage("ma-vie-change")}
      >
        {title}
      </PageTitle>
      <LifeEvents begun={begun} />
      <p className="mt-10 max-w-[42rem] text-muted">
        Un déménagement, une séparation, un changement de profession ou la retraite peuvent aussi permettre de
        mettre fin à un contrat individuel, dans les trois mois :{" "}
        <Link href={routes.ownTermination} className="link py-3">
          Résilier votre contrat
        </Link>
      </p>
    </PageBody>
  );
}
