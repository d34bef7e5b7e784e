import type { Metadata } from "next";
import { cache } from "react";
import { FirstAccessForm } from "@/components/staff/first-access-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { qrSvg, svgAddress } from "@/lib/document/barcodes";
import { peekStaffLink } from "@/lib/staff/links";
import { arrivalInHand } from "@/lib/staff/request";
import { staffLinkHours } from "@/lib/staff/rules";
import { totpAddress, totpLetters } from "@/lib/staff/totp";
import { activateStaffAction } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await openArrival()) ? "Ouvrir mon accès" : "Ce lien n’est plus valable",
});

/** The link in the browser's hand, whose it is while it is open, and the key that the authenticator is to take. */
const openArrival = cache(async () => {
  const arrival = await arrivalInHand();
  const person = arrival && (await peekStaffLink(database(), arrival.secret, now()));
  return person && { ...person, totpSecret: arrival.totpSecret };
});

export default async function FirstAccessPage() {
  const person = await openArrival();
  if (!person) return <LinkExpired />;
  const address = totpAddress(person.totpSecret, person.email);

  return (
    <PageBody width="form">
      <PageTitle
        lead={`Bonjour ${person.name}. Votre accès demande un mot de passe et une application sur votre téléphone\u00a0: comptez cinq minutes.`}
      >
        Ouvrir mon accès
      </PageTitle>
      <Panel>
        <FirstAccessForm
          action={activateStaffAction}
          email={person.email}
          guessable={[person.name, person.email]}
          qr={svgAddress(qrSvg(address))}
          address={address}
          letters={totpLetters(person.totpSecret)}
        />
      </Panel>
    </PageBody>
  );
}

function LinkExpired() {
  return (
    <PageBody width="form">
      <PageTitle>Ce lien n’est plus valable</PageTitle>
      <Panel>
        <Notice tone="warning">
          <p>{`Il a plus de ${staffLinkHours}\u00a0heures, il a déjà servi, ou un lien plus récent l’a remplacé.`}</p>
        </Notice>
        <p>Votre accès est déjà ouvert ? Connectez-vous.</p>
        <ButtonLink href={routes.staffLogin} wide>
          Me connecter
        </ButtonLink>
        <p>Sinon, ouvrez de nouveau le lien reçu, ou demandez-en un autre à un administrateur.</p>
      </Panel>
    </PageBody>
  );
}
