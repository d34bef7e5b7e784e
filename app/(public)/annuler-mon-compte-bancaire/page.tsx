import type { Metadata } from "next";
import { DeadLink, LinkPage } from "@/components/account/link-page";
import { OneButtonForm } from "@/components/account/one-button-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/core/routes";
import { linkMetadata, openLink } from "../open-link";
import { cancelBankChangeAction } from "./actions";

type Props = PageProps<"/annuler-mon-compte-bancaire">;

const titles = {
  done: "Ce compte bancaire est annulé",
  open: "Annuler ce compte bancaire",
  dead: "Ce lien pour annuler un compte n’est plus valable",
};

const isDone = async ({ searchParams }: Props) => (await searchParams).message === "compte-annule";

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  linkMetadata(titles, "bank-change-cancel", await isDone(props));

export default async function CancelBankChangePage(props: Props) {
  if (await isDone(props)) return <Done />;
  if (!(await openLink("bank-change-cancel"))) {
    return (
      <DeadLink title={titles.dead} href={routes.bank}>
        <p>
          Le compte est peut-être déjà annulé, ou déjà utilisé. Si vous ne l’avez pas donné vous-même, appelez
          vite un conseiller.
        </p>
      </DeadLink>
    );
  }
  return (
    <LinkPage title={titles.open} lead="Le compte donné dans votre espace ne sera pas utilisé.">
      <p>Vos remboursements et vos prélèvements continuent comme avant.</p>
      <OneButtonForm action={cancelBankChangeAction} label="Annuler ce compte bancaire" wide />
    </LinkPage>
  );
}

function Done() {
  return (
    <LinkPage title={titles.done}>
      <div role="status">
        <Notice tone="success">
          <p>Il ne sera pas utilisé : vos remboursements et vos prélèvements continuent comme avant.</p>
        </Notice>
      </div>
      <p>
        Vous n’aviez pas donné ce compte ? Quelqu’un connaît votre mot de passe : choisissez-en un autre tout
        de suite, puis appelez un conseiller.
      </p>
      <ButtonLink href={routes.forgotPassword} wide>
        Choisir un nouveau mot de passe
      </ButtonLink>
      <ButtonLink href={routes.bank} look="secondary" wide>
        Voir mes comptes bancaires
      </ButtonLink>
    </LinkPage>
  );
}
