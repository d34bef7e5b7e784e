import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountForm } from "@/components/bank-account/account-form";
import { Mandate } from "@/components/bank-account/mandate";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireFreshMember } from "@/lib/account/require-member";
import { mandateReference } from "@/lib/bank-account/mandate";
import { countMandates, needsDebitAccount } from "@/lib/bank-account/queries";
import { findContactDetails } from "@/lib/contact/queries";
import { addressLines } from "@/lib/contact/rules";
import { civilDate, now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo } from "@/lib/core/routes";
import { findPerson } from "@/lib/member/queries";
import { askDebitAccountAction } from "../actions";

const title = "Le compte de mes cotisations";

export const metadata: Metadata = { title };

export default async function DebitAccountPage() {
  const { memberId } = await requireFreshMember();
  const today = civilDate(now());
  const [pays, mandates, person, address] = await Promise.all([
    needsDebitAccount(database(), memberId, today),
    countMandates(database(), memberId),
    findPerson(database(), memberId),
    findContactDetails(database(), memberId),
  ]);
  if (!pays) redirect(routes.bank);
  const rum = mandateReference(memberId, mandates);
  const holder = `${person.firstName} ${person.lastName}`;
  const text = (
    <Mandate
      rum={rum}
      debtor={holder}
      addressLines={addressLines(address)}
      iban="Celui que vous saisissez ci-dessus"
      date={`${formatDate(today)}, jour de votre signature`}
    />
  );

  return (
    <PageBody width="form">
      <PageTitle
        lead="Vos cotisations y seront prélevées à leur échéance. Les dates sont sur la page « Mes cotisations »."
        help={routeTo.helpPage("changer-de-compte-bancaire")}
      >
        {title}
      </PageTitle>
      <Panel>
        <AccountForm action={askDebitAccountAction} holder={holder} mandate={{ rum, text }} />
      </Panel>
    </PageBody>
  );
}
