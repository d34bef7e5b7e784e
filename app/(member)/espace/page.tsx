import type { Metadata } from "next";
import type { Temporal } from "temporal-polyfill";
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
import { listContracts } from "@/lib/contract/queries";
import { contractState, readableUntil } from "@/lib/contract/rules";
import { listDue } from "@/lib/contribution/queries";
import { civilDate, now } from "@/lib/core/clock";
import { listTransfers } from "@/lib/reimbursement/queries";
import { findWelcome } from "@/lib/space/queries";
import { confirmEmailAction } from "./actions";

export const metadata: Metadata = { title: "Mon espace" };

const lastTransfers = 3;

export default async function MemberHomePage({ searchParams }: PageProps<"/espace">) {
  const { memberId, accountId } = await requireMember();
  const at = now();
  const today = civilDate(at);
  const { message } = await searchParams;
  const home = await readHome({ memberId, accountId, today });
  const { welcome, contracts, due, transfers } = home;
  const until = readableUntil(contracts, today);

  return (
    <PageBody width="wide">
      <header className="mb-8">
        <h1 className="text-2xl tracking-tight">Bonjour {welcome.firstName}</h1>
        <p className="text-muted">Numéro d’adhésion : {welcome.membershipNumber}</p>
      </header>
      <div className="grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <div className="flex flex-col gap-8">
          {message === "adresse-confirmee" && <Confirmed />}
          <FormerMemberNotice until={until} />
          <Attention {...welcome} unpaid={unpaidOf(due, contracts)} today={today}>
            {emailConfirmationDue(welcome, at) && (
              <EmailConfirmation action={confirmEmailAction} email={welcome.email} />
            )}
          </Attention>
          <LastTransfers transfers={transfers.rows} />
        </div>
        <div className="flex flex-col gap-8">
          {contracts.some((contract) => contractState(contract, today) === "running") && (
            <CardLink membershipNumber={welcome.membershipNumber} />
          )}
          {!until && <NextInstalment instalment={due.find(({ status }) => status === "planned")} />}
          <RequestsPanel />
        </div>
      </div>
    </PageBody>
  );
}

type Asked = { memberId: string; accountId: string; today: Temporal.PlainDate };

async function readHome({ memberId, accountId, today }: Asked) {
  const db = database();
  const [welcome, contracts, due, transfers] = await Promise.all([
    findWelcome(db, accountId, today),
    listContracts(db, memberId),
    listDue(db, memberId, today),
    listTransfers(db, memberId, { limit: lastTransfers }),
  ]);
  return { welcome, contracts, due, transfers };
}

type Home = Awaited<ReturnType<typeof readHome>>;

/** The unpaid instalments, each with the nature of its contract: what follows depends on it. */
const unpaidOf = (due: Home["due"], contracts: Home["contracts"]) =>
  due
    .filter(({ status }) => status === "unpaid")
    .map((instalment) => ({
      ...instalment,
      nature: contracts.find(({ id }) => id === instalment.contractId)?.nature ?? "individuel",
    }));

function Confirmed() {
  return (
    <div role="status">
      <Notice tone="success">Merci, c’est noté : votre adresse est confirmée pour un an.</Notice>
    </div>
  );
}
