import Link from "next/link";
import type { Temporal } from "temporal-polyfill";
import { AdviserContact } from "@/components/site/adviser";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";

/** Before the first care: what will come here, when, and what to do if it does not. Nothing to come once all ended, and the space is only read. */
export function NoLineYet({ readableUntil }: { readableUntil: Temporal.PlainDate | undefined }) {
  if (readableUntil)
    return (
      <Panel title="Aucun remboursement">
        <AdviserContact>
          Aucun soin n’a été remboursé pendant votre contrat. Si cela vous surprend, parlez-en à un
          conseiller.
        </AdviserContact>
      </Panel>
    );
  return (
    <Panel title="Aucun remboursement pour le moment">
      <p>
        Après une consultation, un passage à la pharmacie ou tout autre soin, une ligne apparaît ici environ
        48 heures plus tard : l’Assurance maladie nous la transmet d’elle-même, c’est la télétransmission.
        Vous y lisez ce qui vous a été versé, quand, et ce qui reste à payer.
      </p>
      <p>
        Un soin n’arrive pas ? Vérifiez que la télétransmission est active pour la personne soignée, sur la
        page{" "}
        <Link href={routes.contract} className="link py-2">
          Contrat
        </Link>
        .
      </p>
      <AdviserContact>Un doute ? Un conseiller vous répond.</AdviserContact>
    </Panel>
  );
}

/** No line under this filter: the way out of it. */
export function NoLineFound() {
  return (
    <Panel title="Aucun soin ne correspond à votre recherche">
      <p>Essayez avec moins de mots, ou une période plus longue.</p>
      <p>
        <Link href={routes.reimbursements} className="link inline-flex min-h-11 items-center">
          Retirer les filtres et voir tous vos soins
        </Link>
      </p>
    </Panel>
  );
}

/** No transfer in this period, or none ever: what brings one. */
export function NoTransferFound() {
  return (
    <Panel title="Aucun virement sur cette période">
      <p>
        Un virement part quand la mutuelle vous doit une somme. Quand elle paie le professionnel directement
        (tiers payant), il n’y a pas de virement : retrouvez ces soins dans{" "}
        <Link href={routes.reimbursements} className="link py-2">
          Par soin
        </Link>
        .
      </p>
      <p>
        <Link href={routes.transfers} className="link inline-flex min-h-11 items-center">
          Voir tous vos virements
        </Link>
      </p>
    </Panel>
  );
}
