import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";

/** Unknown or expired: the same page for both. */
export default function NoPreview() {
  return (
    <PageBody>
      <PageTitle>Ce lien ne montre plus de page</PageTitle>
      <Panel>
        <p>
          Un lien d’aperçu fonctionne pendant une journée. L’adresse a peut-être aussi été coupée en chemin.
        </p>
        <p>Demandez un nouveau lien à la personne qui vous l’a envoyé.</p>
      </Panel>
    </PageBody>
  );
}
