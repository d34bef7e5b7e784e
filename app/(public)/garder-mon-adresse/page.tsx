import type { Metadata } from "next";
import { DeadLink, LinkPage } from "@/components/account/link-page";
import { OneButtonForm } from "@/components/account/one-button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/core/routes";
import { linkMetadata, openLink } from "../open-link";
import { keepEmailAction } from "./actions";

type Props = PageProps<"/garder-mon-adresse">;

const titles = {
  done: "Votre adresse e-mail reste la même",
  open: "Garder mon adresse actuelle",
  dead: "Ce lien pour garder votre adresse n’est plus valable",
};

const isDone = async ({ searchParams }: Props) => (await searchParams).message === "adresse-gardee";

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  linkMetadata(titles, "email-change-cancel", await isDone(props));

export default async function KeepEmailPage(props: Props) {
  if (await isDone(props)) return <Done />;
  const link = await openLink("email-change-cancel");
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
