import type { Metadata } from "next";
import { AccountForm } from "@/components/bank-account/account-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireFreshMember } from "@/lib/account/require-member";
import { routeTo } from "@/lib/core/routes";
import { findPerson } from "@/lib/member/queries";
import { askReimbursementAccountAction } from "../actions";

const title = "Le compte de mes remboursements";

export const metadata: Metadata = { title };

export default async function ReimbursementAccountPage() {
  const { memberId } = await requireFreshMember();
  const { firstName, lastName } = await findPerson(database(), memberId);

  return (
    <PageBody width="form">
      <PageTitle
        lead="Nous y verserons ce que nous vous remboursons."
        help={routeTo.helpPage("changer-de-compte-bancaire")}
      >
        {title}
      </PageTitle>
      <Panel>
        <AccountForm action={askReimbursementAccountAction} holder={`${firstName} ${lastName}`} />
      </Panel>
    </PageBody>
  );
}
