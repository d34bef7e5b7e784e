import type { Metadata } from "next";
import { TelephonesForm } from "@/components/contact/telephones-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { findContactDetails } from "@/lib/contact/queries";
import { formatTelephone } from "@/lib/contact/telephone";
import { routeTo } from "@/lib/core/routes";
import { changeTelephonesAction } from "../actions";

const title = "Changer mes numéros de téléphone";

export const metadata: Metadata = { title };

export default async function ChangeTelephonesPage() {
  const { memberId } = await requireMember();
  const { mobile, landline } = await findContactDetails(database(), memberId);

  return (
    <PageBody width="form">
      <PageTitle
        lead="Nous vous appelons seulement au sujet de votre contrat et de vos demandes."
        help={routeTo.helpPage("changer-d-adresse-ou-de-telephone")}
      >
        {title}
      </PageTitle>
      <Panel>
        <TelephonesForm
          action={changeTelephonesAction}
          mobile={mobile ? formatTelephone(mobile) : ""}
          landline={landline ? formatTelephone(landline) : ""}
        />
      </Panel>
    </PageBody>
  );
}
