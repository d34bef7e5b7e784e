import type { Metadata } from "next";
import { CoverEnding } from "@/components/contract/cover-ending";
import { CoverToCome } from "@/components/contract/cover-to-come";
import { FormerMemberNotice } from "@/components/contract/former-member-notice";
import { Attention } from "@/components/space/attention";
import { CardLink } from "@/components/space/card-link";
import { EmailConfirmation } from "@/components/space/email-confirmation";
import { Greeting } from "@/components/space/greeting";
import { LastTransfers } from "@/components/space/last-transfers";
import { NextInstalment } from "@/components/space/next-instalment";
import { RequestsPanel } from "@/components/space/requests-panel";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { emailConfirmationDue } from "@/lib/account/rules";
import { contractState, coverBeginsOn, coverEndsOn, readableUntil } from "@/lib/contract/rules";
import { mayBeSuspended } from "@/lib/contribution/rules";
import { civilDate, now } from "@/lib/core/clock";
import { documentLabel } from "@/lib/request/documents";
import { findHome, type Home } from "@/lib/space/queries";
import { confirmEmailAction } from "./actions";

export const metadata: Metadata = { title: "Mon espace" };

export default async function MemberHomePage({ searchParams }: PageProps<"/espace">) {
  const { accountId } = await requireMember();
  const at = now();
  const today = civilDate(at);
  const { message } = await searchParams;
  const home = await findHome(database(), accountId, today);
  const until = readableUntil(home.contracts, today);
  const endsOn = coverEndsOn(home.contracts, today);
  const covered = home.contracts.some((contract) => contractState(contract, today) === "running");

  return (
    <PageBody width="wide">
      <Greeting name={`${home.firstName} ${home.lastName}`} membershipNumber={home.membershipNumber}>
        {covered && <CardLink />}
      </Greeting>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <div className="flex flex-col gap-8">
          {message === "adresse-confirmee" && <Confirmed />}
          <FormerMemberNotice until={until} />
          <CoverToCome on={coverBeginsOn(home.contracts, today)} />
          <CoverEnding on={endsOn} sure={!endsOn || !mayBeSuspended(home.unpaid, endsOn)} />
          <Attention {...home} {...(covered ? {} : noLink)} today={today}>
            {emailConfirmationDue(home, at) && (
              <EmailConfirmation action={confirmEmailAction} email={home.email} />
            )}
          </Attention>
          <LastTransfers transfers={home.transfers} former={until !== undefined} />
        </div>
        <div className="flex flex-col gap-8">
          {!until && <NextInstalment instalment={home.planned[0]} />}
          <RequestsPanel requests={home.requests.map(shownRequest)} termination={home.termination[0]} />
        </div>
      </div>
    </PageBody>
  );
}

const shownRequest = ({ awaited, ...request }: Home["requests"][number]) => ({
  ...request,
  awaited: awaited && awaited !== "autre" ? documentLabel(awaited) : undefined,
});

/** Once nothing is covered, no télétransmission is to be set up. */
const noLink = { brokenFor: [], unlinkedFor: [] };

function Confirmed() {
  return (
    <div role="status">
      <Notice tone="success">Merci, c’est noté : votre adresse est confirmée pour un an.</Notice>
    </div>
  );
}
