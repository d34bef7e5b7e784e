import type { Metadata } from "next";
import { MemberSearch } from "@/components/staff/member-search";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { requireStaff } from "@/lib/staff/require-staff";
import { searchMembersAction } from "./actions";

export const metadata: Metadata = { title: "Retrouver un adhérent" };

export default async function MembersPage() {
  await requireStaff("adviser", "administrator");
  return (
    <PageBody>
      <PageTitle lead="Chaque recherche et chaque ouverture de dossier sont notées.">
        Retrouver un adhérent
      </PageTitle>
      <Panel>
        <MemberSearch action={searchMembersAction} />
      </Panel>
    </PageBody>
  );
}
