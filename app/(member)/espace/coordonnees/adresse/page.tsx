import type { Metadata } from "next";
import { AddressForm } from "@/components/contact/address-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { countries } from "@/lib/contact/countries";
import { findContactDetails } from "@/lib/contact/queries";
import { lineLength } from "@/lib/contact/rules";
import { routeTo } from "@/lib/core/routes";
import { changeAddressAction } from "../actions";

const title = "Changer mon adresse postale";

export const metadata: Metadata = { title };

export default async function ChangeAddressPage() {
  const { memberId } = await requireMember();
  const address = await findContactDetails(database(), memberId);

  return (
    <PageBody width="form">
      <PageTitle
        lead="Le changement vaut aussitôt, pour tous nos courriers."
        help={routeTo.helpPage("changer-d-adresse-ou-de-telephone")}
      >
        {title}
      </PageTitle>
      <Panel>
        <AddressForm
          action={changeAddressAction}
          address={address}
          countries={countries}
          lineLength={lineLength}
        />
      </Panel>
    </PageBody>
  );
}
