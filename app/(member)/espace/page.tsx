import type { Metadata } from "next";
import { FormerMemberNotice } from "@/components/contract/former-member-notice";
import { Attention } from "@/components/space/attention";
import { CardLink } from "@/components/space/card-link";
import { EmailConfirmation } from "@/components/space/email-confirmation";
import { LastTransfers } from "@/components/space/last-transfers";
import { NextInstalment } from "@/components/space/next-instalment";
import { RequestsPanel } from "@/components/space/requests-panel";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { emailConfirmationDue } from "@/lib/account/rules";
import { contractState, readableUntil } from "@/lib/contract/rules";
import { civilDate, now } from "@/lib/core/clock";
import { findHome } from "@/lib/space/queries";
import { confirmEmailAction } from "./actions";

export const metadata: Metadata = { title: "Mon espace" };

const columns = "grid grid-cols-1 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-x-8";

export default async function MemberHomePage({ searchParams }: PageProps<"/espace">) {
  const { accountId } = await requireMember();
  const at = now();
  const today = civilDate(at);
  const { message } = await searchParams;
  const home = await findHome(database(), accountId, today);
  const until = readableUntil(home.contracts, today);
  const covered = home.contracts.some((contract) => contractState(contract, today) === "running");
  const unpaid = home.due.filter(({ status }) => status === "unpaid");

  return (
    <PageBody width="wide">
      <header className={`${columns} mb-8 items-center gap-5`}>
        <div>
          <h1 className="text-2xl tracking-tight">Bonjour {home.firstName}</h1>
          <p className="text-muted">Numéro d’adhésion : {home.membershipNumber}</p>
        </div>
        {covered && <CardLink />}
      </header>
      <div className={`${columns} gap-8 lg:items-start`}>
        <div className="flex flex-col gap-8">
          {message === "adresse-confirmee" && <Confirmed />}
          <FormerMemberNotice until={until} />
          <Attention {...home} unpaid={unpaid} today={today}>
            {emailConfirmationDue(home, at) && (
              <EmailConfirmation action={confirmEmailAction} email={home.email} />
            )}
          </Attention>
          <LastTransfers transfers={home.transfers} former={until !== undefined} />
        </div>
        <div className="flex flex-col gap-8">
          {!until && <NextInstalment instalment={home.due.find(({ status }) => status === "planned")} />}
          <RequestsPanel />
        </div>
      </div>
    </PageBody>
  );
}

function Confirmed() {
  return (
    <div role="status">
      <Notice tone="success">Merci, c’est noté : votre adresse est confirmée pour un an.</Notice>
    </div>
  );
}
