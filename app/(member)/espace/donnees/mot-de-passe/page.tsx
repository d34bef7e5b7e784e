import type { Metadata } from "next";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { guessableWords } from "@/lib/account/queries";
import { requireMember } from "@/lib/account/require-member";
import { changePasswordAction } from "./actions";

const title = "Changer mon mot de passe";

export const metadata: Metadata = { title };

export default async function ChangePasswordPage() {
  const { accountId } = await requireMember();
  const account = await guessableWords(database(), accountId);

  return (
    <PageBody width="form">
      <PageTitle lead="Vos autres appareils seront déconnectés. Celui-ci reste connecté.">{title}</PageTitle>
      <Panel>
        <ChangePasswordForm
          action={changePasswordAction}
          email={account.email}
          guessable={Object.values(account)}
        />
      </Panel>
    </PageBody>
  );
}
