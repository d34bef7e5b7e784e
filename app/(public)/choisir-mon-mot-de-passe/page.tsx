import type { Metadata } from "next";
import { ChoosePasswordForm } from "@/components/account/choose-password-form";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { linkParts } from "@/lib/account/link";
import { guessableWords } from "@/lib/account/queries";
import { linkInHand } from "@/lib/account/request";
import { peekSecret } from "@/lib/account/secrets";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { choosePasswordAction } from "./actions";

export const metadata: Metadata = { title: "Choisir mon mot de passe" };

export default async function ChoosePasswordPage() {
  const link = linkParts(await linkInHand());
  const owner = link && (await peekSecret(database(), link.purpose, link.secret, now()));
  if (!owner) return <LinkExpired />;
  const account = await guessableWords(database(), owner.accountId);

  return (
    <PageBody width="form">
      <PageTitle lead="C’est la dernière étape. Vous êtes la seule personne à le connaître.">
        Choisir mon mot de passe
      </PageTitle>
      <Panel>
        <ChoosePasswordForm
          action={choosePasswordAction}
          email={owner.email ?? account.email}
          guessable={Object.values(account)}
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
          <p>Il a expiré, il a déjà servi, ou un lien plus récent l’a remplacé.</p>
        </Notice>
        <p>Si vous avez déjà choisi votre mot de passe, connectez-vous. Sinon, demandez un nouveau lien.</p>
        <ButtonLink href={routes.forgotPassword} wide>
          Demander un nouveau lien
        </ButtonLink>
        <ButtonLink href={routes.createSpace} look="secondary" wide>
          JE CRÉE MON ESPACE
        </ButtonLink>
        <ButtonLink href={routes.login} look="secondary" wide>
          Me connecter
        </ButtonLink>
        <AdviserContact />
      </Panel>
    </PageBody>
  );
}
