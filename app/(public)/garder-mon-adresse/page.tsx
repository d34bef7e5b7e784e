import type { Metadata } from "next";
import { cache } from "react";
import { DeadLink, LinkPage } from "@/components/account/link-page";
import { OneButtonForm } from "@/components/account/one-button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { database } from "@/db/client";
import { secretFor } from "@/lib/account/link";
import { linkInHand } from "@/lib/account/request";
import { peekSecret } from "@/lib/account/secrets";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { keepEmailAction } from "./actions";

type Props = PageProps<"/garder-mon-adresse">;

const titles = {
  done: "Votre adresse e-mail reste la même",
  open: "Garder mon adresse actuelle",
  dead: "Ce lien pour garder votre adresse n’est plus valable",
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const done = (await searchParams).message === "adresse-gardee";
  return { title: titles[done ? "done" : (await openLink()) ? "open" : "dead"] };
}

const openLink = cache(async () => {
  const secret = secretFor("email-change-cancel", await linkInHand());
  return secret ? peekSecret(database(), "email-change-cancel", secret, now()) : undefined;
});

export default async function KeepEmailPage({ searchParams }: Props) {
  if ((await searchParams).message === "adresse-gardee") return <Done />;
  const link = await openLink();
  if (!link) {
    return (
      <DeadLink title={titles.dead} href={routes.contactDetails}>
        <p>
          Le changement est peut-être déjà annulé, ou déjà fait. Si votre adresse a été changée sans vous,
          appelez vite un conseiller.
        </p>
      </DeadLink>
    );
  }
  return (
    <LinkPage title={titles.open} lead="La demande de changement sera annulée.">
      <p>
        Votre adresse reste <strong className="break-words">{link.email}</strong>. Le lien envoyé à l’autre
        adresse ne servira plus à rien.
      </p>
      <OneButtonForm action={keepEmailAction} label="Garder mon adresse actuelle" wide />
    </LinkPage>
  );
}

function Done() {
  return (
    <LinkPage title={titles.done}>
      <div role="status">
        <Notice tone="success">
          <p>La demande de changement est annulée : vous vous connectez comme avant.</p>
        </Notice>
      </div>
      <p>
        Vous n’aviez rien demandé ? Quelqu’un connaît votre mot de passe : choisissez-en un autre tout de
        suite, puis appelez un conseiller.
      </p>
      <ButtonLink href={routes.forgotPassword} wide>
        Choisir un nouveau mot de passe
      </ButtonLink>
      <ButtonLink href={routes.contactDetails} look="secondary" wide>
        Ouvrir mon espace
      </ButtonLink>
    </LinkPage>
  );
}
