import type { Metadata } from "next";
import { RequestList } from "@/components/request/request-list";
import { WaysToAsk } from "@/components/request/ways-to-ask";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { civilDate } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { type ListedRequest, listRequests } from "@/lib/request/queries";

const title = "Mes demandes";

export const metadata: Metadata = { title };

export default async function RequestsPage({ searchParams }: PageProps<"/espace/demandes">) {
  const { memberId } = await requireMember();
  const { message } = await searchParams;
  const found = await listRequests(database(), memberId);

  return (
    <PageBody width="wide">
      <PageTitle
        lead="Suivez chaque demande comme un colis : où elle en est, ce qui est attendu, et quand vous aurez une réponse."
        help={routeTo.helpPage("suivre-une-demande-et-repondre")}
      >
        {title}
      </PageTitle>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          {message === "annulee" && <Said>Votre demande est annulée.</Said>}
          {message === "effacee" && (
            <Said>Votre demande est abandonnée, et ce que vous aviez saisi est effacé.</Said>
          )}
          <RequestList requests={found.map(summary)} />
        </div>
        <WaysToAsk />
      </div>
    </PageBody>
  );
}

const summary = ({ sentAt, savedAt, ...request }: ListedRequest) => ({
  ...request,
  savedOn: civilDate(savedAt),
  sentOn: sentAt ? civilDate(sentAt) : undefined,
});

function Said({ children }: { children: string }) {
  return (
    <div role="status">
      <Notice tone="success">{children}</Notice>
    </div>
  );
}
