import type { Metadata } from "next";
import { AddressPanel } from "@/components/contact/address-panel";
import { EmailPanel } from "@/components/contact/email-panel";
import { PostPanel } from "@/components/contact/post-panel";
import { TelephonesPanel } from "@/components/contact/telephones-panel";
import { InformationLinks } from "@/components/space/information-links";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { findEmail } from "@/lib/account/queries";
import { requireMember } from "@/lib/account/require-member";
import { emailConfirmationDue } from "@/lib/account/rules";
import { findContactDetails } from "@/lib/contact/queries";
import { addressLines } from "@/lib/contact/rules";
import { formatTelephone } from "@/lib/contact/telephone";
import { now } from "@/lib/core/clock";
import { routes, routeTo } from "@/lib/core/routes";
import { findPerson } from "@/lib/member/queries";
import { cancelEmailChangeAction, confirmEmailHereAction } from "./actions";
import { contactMessage } from "./messages";

const title = "Mes coordonnées";

export const metadata: Metadata = { title };

export default async function ContactDetailsPage({ searchParams }: PageProps<"/espace/coordonnees">) {
  const { memberId, accountId } = await requireMember();
  const at = now();
  const message = contactMessage((await searchParams).message);
  const [account, details, person] = await Promise.all([
    findEmail(database(), accountId, at),
    findContactDetails(database(), memberId),
    findPerson(database(), memberId),
  ]);
  const lines = addressLines(details);

  return (
    <PageBody>
      <PageTitle
        lead="Où nous vous écrivons et vous appelons. Un changement vaut aussitôt ; celui de l’e-mail, quand vous l’avez confirmé."
        help={routeTo.helpPage("changer-d-adresse-ou-de-telephone")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <InformationLinks here={routes.contactDetails} />
        {message && (
          <div role="status">
            <Notice tone="success">{message}</Notice>
          </div>
        )}
        <EmailPanel
          {...account}
          confirmationDue={emailConfirmationDue(account, at)}
          confirm={confirmEmailHereAction}
          cancel={cancelEmailChangeAction}
        />
        <AddressPanel recipient={`${person.firstName} ${person.lastName}`} lines={lines} />
        <TelephonesPanel
          mobile={details.mobile && formatTelephone(details.mobile)}
          landline={details.landline && formatTelephone(details.landline)}
        />
        <PostPanel preference={details.postPreference} hasAddress={lines.length > 0} />
      </div>
    </PageBody>
  );
}
