import type { Metadata } from "next";
import Link from "next/link";
import { CloseSpaceForm } from "@/components/account/close-space-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { requireFreshMember } from "@/lib/account/require-member";
import { routes, routeTo } from "@/lib/core/routes";
import { closeSpaceAction } from "./actions";

const title = "Fermer mon espace";

export const metadata: Metadata = { title };

export default async function CloseSpacePage() {
  await requireFreshMember();

  return (
    <PageBody>
      <PageTitle
        lead="Fermer l’espace n’est pas résilier le contrat : votre couverture ne change pas."
        help={routeTo.helpPage("fermer-mon-espace")}
      >
        {title}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <Panel title="Ce qui continue">
          <ul className="flex list-disc flex-col gap-2 pl-5">
            <li>Votre contrat, vos garanties et vos cotisations.</li>
            <li>Vos remboursements, versés comme avant.</li>
            <li>Vos demandes en cours : nous y répondons par courrier.</li>
            <li>Nos conseillers, au téléphone et par courrier.</li>
            <li>
              Votre dossier n’est pas effacé : nous le gardons le temps prévu par la loi. Voir{" "}
              <Link href={routes.privacy} className="link">
                Vos données personnelles
              </Link>
              .
            </li>
          </ul>
        </Panel>
        <Panel title="Ce qui s’arrête tout de suite">
          <ul className="flex list-disc flex-col gap-2 pl-5">
            <li>
              Votre adresse e-mail et votre mot de passe sont effacés ; tous vos appareils sont déconnectés.
            </li>
            <li>Les liens vers votre carte et l’archive de vos données ne s’ouvrent plus.</li>
            <li>
              Vos documents et votre carte arrivent par courrier, sans frais. Vérifiez d’abord votre{" "}
              <Link href={routes.contactDetails} className="link">
                adresse postale
              </Link>
              .
            </li>
            <li>
              Ce que vous voulez garder d’ici, téléchargez-le avant :{" "}
              <Link href={routes.myData} className="link">
                toutes mes données
              </Link>
              .
            </li>
          </ul>
          <p>Vous pourrez créer de nouveau votre espace quand vous voudrez.</p>
        </Panel>
        <Panel title="Je ferme mon espace">
          <CloseSpaceForm action={closeSpaceAction} />
        </Panel>
      </div>
    </PageBody>
  );
}
