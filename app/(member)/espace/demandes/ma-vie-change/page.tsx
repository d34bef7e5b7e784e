import type { Metadata } from "next";
import { LifeEvents } from "@/components/request/life-events";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { listRequests } from "@/lib/request/queries";

const title = "Ma vie change";

export const metadata: Metadata = { title };

export default async function LifeEventsPage() {
  const { memberId } = await requireMember();
  const found = await listRequests(database(), memberId);
  const begun = found.filter(({ state }) => state === "draft").map(({ kind }) => kind);

  return (
    <PageBody width="wide">
      <PageTitle lead="Dites-nous ce qui arrive : nous vous demandons seulement ce qui est nécessaire. Chaque page est enregistrée, vous pouvez vous arrêter et reprendre plus tard, même sur un autre appareil.">
        {title}
      </PageTitle>
      <LifeEvents begun={begun} />
    </PageBody>
  );
}
