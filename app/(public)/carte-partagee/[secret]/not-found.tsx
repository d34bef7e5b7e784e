import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";

/** Unknown, expired or cancelled: the same page for all, which says nothing about any. */
export default function NoSharedCard() {
  return (
    <PageBody>
      <PageTitle>Ce lien ne montre plus de carte</PageTitle>
      <Panel>
        <p>
          Un lien de partage montre une carte pendant une journée, et la personne à qui elle appartient peut
          l’annuler avant. L’adresse a peut-être aussi été coupée en chemin.
        </p>
        <p>Demandez un nouveau lien à la personne qui vous l’a envoyé.</p>
      </Panel>
    </PageBody>
  );
}
