import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

/** The way to close the space: what it means is said on its own page. */
export function ClosingPanel() {
  return (
    <Panel title="Fermer mon espace" id="fermer">
      <p>
        Votre contrat et vos remboursements continuent ; seul votre espace en ligne ferme. Vos documents
        arrivent alors par courrier.
      </p>
      <div>
        <ButtonLink href={routes.closeSpace} look="secondary">
          Voir ce que cela change
        </ButtonLink>
      </div>
    </Panel>
  );
}
