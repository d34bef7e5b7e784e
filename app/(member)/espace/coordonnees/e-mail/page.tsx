import type { Metadata } from "next";
import { ChangeEmailForm } from "@/components/account/change-email-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { requireFreshMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { askEmailChangeAction } from "../actions";

const title = "Changer mon adresse e-mail";

export const metadata: Metadata = { title };

export default async function ChangeEmailPage() {
  const { accountId } = await requireFreshMember();
  const { email } = await findEmail(database(), accountId, now());

  return (
    <PageBody width="form">
      <PageTitle
        lead="Elle sert à vous connecter : elle changera quand vous l’aurez confirmée depuis la nouvelle messagerie."
        help={routeTo.helpPage("changer-d-adresse-e-mail")}
      >
        {title}
      </PageTitle>
      <Panel>
        <ChangeEmailForm action={askEmailChangeAction} email={email} />
      </Panel>
    </PageBody>
  );
}
