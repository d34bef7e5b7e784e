import type { Metadata } from "next";
import { cardMatrix } from "@/app/card-matrix";
import { CardActions } from "@/components/card/card-actions";
import { CardFaces } from "@/components/card/card-faces";
import { KeepPanel } from "@/components/card/keep-panel";
import { NoCard } from "@/components/card/no-card";
import { SharePanel } from "@/components/card/share-panel";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { listCardShares, readCard } from "@/lib/card/queries";
import type { Card } from "@/lib/card/rules";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { revokeCardShareAction, shareCardAction } from "./actions";

const title = "Ma carte de tiers payant";

export const metadata: Metadata = { title };

export default async function CardPage() {
  const { memberId } = await requireMember();
  const at = now();
  const [card, shares] = await Promise.all([
    readCard(database(), memberId, civilDate(at)),
    listCardShares(database(), memberId, at),
  ]);
  return (
    <PageBody width="wide">
      <PageTitle
        lead={card.ok ? lead(card.value) : undefined}
        help={routeTo.helpPage("ma-carte-de-tiers-payant")}
      >
        {title}
      </PageTitle>
      {card.ok ? (
        <>
          <CardActions />
          <CardFaces card={card.value} matrix={cardMatrix(card.value)} />
          <div className="mt-10 grid gap-8 lg:grid-cols-2 lg:items-start print:hidden">
            <KeepPanel />
            <SharePanel shares={shares} share={shareCardAction} revoke={revokeCardShareAction} />
          </div>
        </>
      ) : (
        <NoCard refusal={card} />
      )}
    </PageBody>
  );
}

const lead = ({ period }: Card) => `Valable jusqu’au ${formatDate(period.to)}.`;
