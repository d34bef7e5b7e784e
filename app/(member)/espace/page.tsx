import type { Metadata } from "next";
import { ContractPanel } from "@/components/contract/contract-panel";
import { NextSteps } from "@/components/contract/next-steps";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { listContracts } from "@/lib/contract/queries";
import { civilDate, now } from "@/lib/core/clock";
import { findPerson } from "@/lib/member/queries";

export const metadata: Metadata = { title: "Mon espace" };

export default async function MemberHomePage() {
  const { memberId } = await requireMember();
  const [person, contracts] = await Promise.all([
    findPerson(database(), memberId),
    listContracts(database(), memberId),
  ]);
  const today = civilDate(now());
  const [current] = contracts;

  return (
    <PageBody width="wide">
      <PageTitle lead={`Numéro d’adhésion : ${person.membershipNumber}`}>
        Bonjour {person.firstName} {person.lastName}
      </PageTitle>
      <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className="flex flex-col gap-8">
          {contracts.map((contract) => (
            <ContractPanel key={contract.id} contract={contract} today={today} />
          ))}
        </div>
        {current && <NextSteps contract={current} today={today} />}
      </div>
    </PageBody>
  );
}
