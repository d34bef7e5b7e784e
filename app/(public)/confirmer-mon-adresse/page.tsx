import type { Metadata } from "next";
import { cache } from "react";
import { ConfirmNewEmailForm } from "@/components/account/confirm-new-email-form";
import { DeadLink, LinkPage } from "@/components/account/link-page";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { database } from "@/db/client";
import { currentSession } from "@/lib/account/current-session";
import { secretFor } from "@/lib/account/link";
import { linkInHand } from "@/lib/account/request";
import { peekSecret } from "@/lib/account/secrets";
import { now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { confirmNewEmailAction } from "./actions";

type Props = PageProps<"/confirmer-mon-adresse">;

const titles = {
  done: "Votre adresse e-mail est changée",
  open: "Confirmer ma nouvelle adresse",
  dead: "Ce lien de confirmation n’est plus valable",
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const done = (await searchParams).message === "adresse-changee";
  return { title: titles[done ? "done" : (await openLink()) ? "open" : "dead"] };
}

/** The link in the browser's hand, while it is open. */
const openLink = cache(async () => {
  const secret = secretFor("email-change", await linkInHand());
  return secret ? peekSecret(database(), "email-change", secret, now()) : undefined;
});

export default async function ConfirmNewEmailPage({ searchParams }: Props) {
  if ((await searchParams).message === "adresse-changee") return <Done />;
  const link = await openLink();
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
