import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { routes, withQuery } from "@/lib/core/routes";
import { countQueue } from "@/lib/request/desk-queries";
import { requireStaff } from "@/lib/staff/require-staff";
import { countTerminationsToDecide } from "@/lib/termination/queries";

export const metadata: Metadata = { title: "Accueil" };

export default async function StaffHomePage() {
  const { staffId, name, role } = await requireStaff();
  if (role === "editor") return <EditorHome name={name} />;
  const today = civilDate(now());
  const [counts, terminations] = await Promise.all([
    countQueue(database(), staffId, today),
    countTerminationsToDecide(database(), today),
  ]);
  return (
    <PageBody width="wide">
      <PageTitle>{`Bonjour ${name}`}</PageTitle>
      <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
        <Queue {...counts} adviser={role === "adviser"} />
        <Terminations {...terminations} />
        <Panel title="Retrouver un adhérent">
          <p>Par son numéro d’adhésion ou par son nom. Un motif est demandé avant d’ouvrir un dossier.</p>
          <div>
            <ButtonLink href={routes.staffMembers} look="secondary">
              Chercher un adhérent
            </ButtonLink>
          </div>
        </Panel>
        {role === "administrator" && <Administration />}
      </div>
    </PageBody>
  );
}

function Administration() {
  return (
    <>
      <Panel title="Les accès de l’équipe">
        <p>Qui a un accès, quand il a servi, et de quoi le retirer ou donner un nouveau lien.</p>
        <div>
          <ButtonLink href={routes.staffList} look="secondary">
            Voir l’équipe
          </ButtonLink>
        </div>
      </Panel>
      <Panel title="L’état du service">
        <p>Ce qui marche, ce qui attend, et ce qu’il faut regarder.</p>
        <div>
          <ButtonLink href={routes.staffState} look="secondary">
            Voir l’état du service
          </ButtonLink>
        </div>
      </Panel>
    </>
  );
}

type QueueProps = { free: number; mine: number; late: number; adviser: boolean };

function Queue({ free, mine, late, adviser }: QueueProps) {
  return (
    <Panel title="Demandes des adhérents">
      <DescriptionList
        items={[
          { term: "À prendre", value: <strong>{free}</strong> },
          ...(adviser ? [{ term: "Entre vos mains", value: <strong>{mine}</strong> }] : []),
          { term: "En retard", value: <strong>{late}</strong> },
        ]}
      />
      <div className="flex flex-wrap gap-4">
        <ButtonLink href={routes.staffRequests}>Voir les demandes</ButtonLink>
        {adviser && mine > 0 && (
          <ButtonLink href={withQuery(routes.staffRequests, { qui: "miennes" })} look="secondary">
            Voir les miennes
          </ButtonLink>
        )}
      </div>
    </Panel>
  );
}

type TerminationsProps = { toDecide: number; disputed: number; late: number };

function Terminations({ toDecide, disputed, late }: TerminationsProps) {
  return (
    <Panel title="Résiliations">
      <DescriptionList
        items={[
          { term: "À décider", value: <strong>{toDecide}</strong> },
          { term: "Contestées", value: <strong>{disputed}</strong> },
          { term: "En retard", value: <strong>{late}</strong> },
        ]}
      />
      <div>
        <ButtonLink href={routes.staffTerminations} look="secondary">
          Voir les résiliations
        </ButtonLink>
      </div>
    </Panel>
  );
}

function EditorHome({ name }: { name: string }) {
  return (
    <PageBody>
      <PageTitle>{`Bonjour ${name}`}</PageTitle>
      <Panel title="Les pages d’aide">
        <p>
          {
            "Les pages d’aide de l’espace adhérent se rédigeront ici. Votre accès est prêt\u00a0: rien d’autre n’est à faire pour l’instant."
          }
        </p>
      </Panel>
    </PageBody>
  );
}
