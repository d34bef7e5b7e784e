import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { routes } from "@/lib/core/routes";
import { requireStaff } from "@/lib/staff/require-staff";

export const metadata: Metadata = { title: "Accueil" };

export default async function StaffHomePage() {
  const { name, role } = await requireStaff();
  return (
    <PageBody width="wide">
      <PageTitle>{`Bonjour ${name}`}</PageTitle>
      <div className="grid gap-8 lg:grid-cols-2">
        {role !== "editor" && (
          <Panel title="Retrouver un adhérent">
            <p>Par son numéro d’adhésion ou par son nom. Un motif est demandé avant d’ouvrir un dossier.</p>
            <div>
              <ButtonLink href={routes.staffMembers}>Chercher un adhérent</ButtonLink>
            </div>
          </Panel>
        )}
        {role === "administrator" && (
          <Panel title="Les accès de l’équipe">
            <p>
              Qui a un accès, depuis quand il n’a plus servi, et de quoi le retirer ou donner un nouveau lien.
            </p>
            <div>
              <ButtonLink href={routes.staffList} look="secondary">
                Voir l’équipe
              </ButtonLink>
            </div>
          </Panel>
        )}
        {role === "editor" && (
          <Panel title="Les pages d’aide">
            <p>
              Les pages d’aide de l’espace adhérent se rédigeront ici. Votre accès est prêt : rien d’autre
              n’est à faire pour l’instant.
            </p>
          </Panel>
        )}
      </div>
    </PageBody>
  );
}
