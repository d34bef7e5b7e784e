import type { Metadata } from "next";
import { ConfirmNewEmailForm } from "@/components/account/confirm-new-email-form";
import { DeadLink, LinkPage } from "@/components/account/link-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { currentSession } from "@/lib/account/current-session";
import { routes } from "@/lib/core/routes";
import { linkMetadata, openLink } from "../open-link";
import { confirmNewEmailAction } from "./actions";

type Props = PageProps<"/confirmer-mon-adresse">;

const titles = {
  done: "Votre adresse e-mail est changée",
  open: "Confirmer ma nouvelle adresse",
  dead: "Ce lien de confirmation n’est plus valable",
};

const isDone = async ({ searchParams }: Props) => (await searchParams).message === "adresse-changee";

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  linkMetadata(titles, "email-change", await isDone(props));

export default async function ConfirmNewEmailPage(props: Props) {
  if (await isDone(props)) return <Done />;
  const link = await openLink("email-change");
  if (!link?.email) {
    return (
      <DeadLink title={titles.dead} href={routes.contactDetails}>
        <p>Votre adresse est peut-être déjà changée. Sinon, demandez de nouveau le changement.</p>
      </DeadLink>
    );
  }
  const session = await currentSession();

  return (
    <LinkPage title={titles.open} lead="C’est la dernière étape : l’adresse sera changée aussitôt.">
      <ConfirmNewEmailForm
        action={confirmNewEmailAction}
        email={link.email}
        signedIn={session?.accountId === link.accountId}
      />
    </LinkPage>
  );
}

function Done() {
  return (
    <LinkPage title={titles.done}>
      <div role="status">
        <Notice tone="success">
          <p>
            C’est désormais avec elle que vous vous connectez, et c’est là que nos messages arrivent. Les
            autres appareils ont été déconnectés. Nous vous l’écrivons à l’ancienne adresse et à la nouvelle.
          </p>
        </Notice>
      </div>
      <ButtonLink href={routes.contactDetails} wide>
        Ouvrir mon espace
      </ButtonLink>
    </LinkPage>
  );
}
