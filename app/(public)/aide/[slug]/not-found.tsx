import { HelpSearchForm } from "@/components/help/help-search-form";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { routes } from "@/lib/core/routes";

/** A page of help that was never there, or that is kept no more. */
export default function NoHelpPage() {
  return (
    <PageBody>
      <PageTitle lead="Elle a peut-être été retirée, ou son adresse a été coupée en chemin. Cherchez-la par ses mots, ou regardez la liste.">
        Cette page d’aide n’existe pas
      </PageTitle>
      <div className="flex flex-col items-start gap-8">
        <HelpSearchForm />
        <ButtonLink href={routes.help} look="secondary">
          Voir toute l’aide
        </ButtonLink>
      </div>
    </PageBody>
  );
}
