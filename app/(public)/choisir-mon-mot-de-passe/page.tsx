import type { Metadata } from "next";
import { cache } from "react";
import { ChoosePasswordForm } from "@/components/account/choose-password-form";
import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { type PasswordPurpose, passwordLink } from "@/lib/account/link";
import { guessableWords } from "@/lib/account/queries";
import { linkInHand } from "@/lib/account/request";
import { peekSecret } from "@/lib/account/secrets";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { choosePasswordAction } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await openLink()) ? "Choisir mon mot de passe" : "Ce lien n’est plus valable",
});

/** The link in the browser's hand, and whose it is while it is open. */
const openLink = cache(async () => {
  const link = passwordLink(await linkInHand());
  const owner = link && (await peekSecret(database(), link.purpose, link.secret, now()));
  return owner && { ...owner, purpose: link.purpose };
});

export default async function ChoosePasswordPage() {
  const link = await openLink();
  if (!link) return <LinkExpired purpose={passwordLink(await linkInHand())?.purpose} />;
  const account = await guessableWords(database(), link.accountId);

  return (
    <PageBody width="form">
      <PageTitle lead={leads[link.purpose]}>Choisir mon mot de passe</PageTitle>
      <Panel>
        <ChoosePasswordForm
          action={choosePasswordAction}
          email={link.email ?? account.email}
          guessable={Object.values(account)}
        />
      </Panel>
    </PageBody>
  );
}

const lastStep =
  "C’est la dernière étape : votre espace s’ouvrira aussitôt. Vous serez la seule personne à connaître ce mot de passe.";

const leads: Record<PasswordPurpose, string> = {
  activation: lastStep,
  invitation: lastStep,
  "password-reset": "Vous serez la seule personne à le connaître.",
};

function LinkExpired({ purpose }: { purpose: PasswordPurpose | undefined }) {
  const again =
    purpose === "activation"
      ? { href: routes.createSpace, label: "JE CRÉE MON ESPACE" }
      : { href: routes.forgotPassword, label: "Recevoir un nouveau lien" };
  return (
    <PageBody width="form">
      <PageTitle>Ce lien n’est plus valable</PageTitle>
      <Panel>
        <Notice tone="warning">
          <p>Il a expiré, il a déjà servi, ou un lien plus récent l’a remplacé.</p>
        </Notice>
        <p>Vous avez déjà choisi votre mot de passe ? Connectez-vous avec lui.</p>
        <ButtonLink href={routes.login} wide>
          Me connecter
        </ButtonLink>
        <p>Sinon, recommencez : cela prend deux minutes.</p>
        <ButtonLink href={again.href} look="secondary" wide>
          {again.label}
        </ButtonLink>
        <AdviserContact />
      </Panel>
    </PageBody>
  );
}
