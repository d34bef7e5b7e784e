import type { Metadata } from "next";
import { StaffList } from "@/components/staff/staff-list";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { listStaff } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/require-staff";
import { newStaffLinkAction, revokeStaffAction } from "./actions";

export const metadata: Metadata = { title: "Équipe" };

export default async function StaffListPage({ searchParams }: PageProps<"/equipe/equipe">) {
  const { staffId } = await requireStaff("administrator");
  const { message } = await searchParams;
  const people = await listStaff(database());

  return (
    <PageBody width="wide">
      <PageTitle lead="Qui a un accès à l’espace équipe, et quand il a servi pour la dernière fois.">
        Équipe
      </PageTitle>
      <div className="flex flex-col gap-8">
        {message === "acces-retire" && (
          <div role="status">
            <Notice tone="success">L’accès est retiré, et les sessions de la personne sont terminées.</Notice>
          </div>
        )}
        <StaffList
          people={people}
          now={now()}
          me={staffId}
          newLink={newStaffLinkAction}
          revoke={revokeStaffAction}
        />
        <Panel title="Donner un accès">
          <p>
            L’équipe technique ajoute une personne par la commande{" "}
            <code className="rounded bg-sunken px-1.5 py-0.5 font-sans">npm run ops -- staff add</code>, qui
            donne un lien à lui remettre. Personne n’écrit ni ne choisit le mot de passe d’un autre.
          </p>
        </Panel>
      </div>
    </PageBody>
  );
}
