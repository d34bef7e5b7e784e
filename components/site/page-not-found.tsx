import { AdviserContact } from "@/components/site/adviser";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

/** What is shown at an address that has no page. */
export function PageNotFound() {
  return (
    <PageBody>
      <PageTitle lead="L’adresse contient peut-être une faute, ou la page a été déplacée. Vos informations, elles, sont bien à leur place.">
        Cette page n’existe pas
      </PageTitle>
      <div className="mb-10 flex flex-wrap gap-4">
        <ButtonLink href={routes.home}>Retourner à l’accueil</ButtonLink>
        <ButtonLink href={routes.siteMap} look="secondary">
          Voir le plan du site
        </ButtonLink>
      </div>
      <Panel>
        <AdviserContact>
          Vous ne trouvez pas ce que vous cherchez ? Un conseiller vous répond par téléphone ou par e-mail.
        </AdviserContact>
      </Panel>
    </PageBody>
  );
}
