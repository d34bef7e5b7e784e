import type { Metadata } from "next";
import { NewPageForm } from "@/components/help-editor/new-page-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { requireStaff } from "@/lib/staff/require-staff";
import { createAction } from "../actions";

export const metadata: Metadata = { title: "Une nouvelle page" };

export default async function NewHelpPage() {
  await requireStaff("editor", "administrator");
  return (
    <PageBody width="form">
      <PageTitle lead="Elle reste un brouillon, que le public ne voit pas, jusqu’à sa publication.">
        Une nouvelle page
      </PageTitle>
      <Panel>
        <NewPageForm action={createAction} />
      </Panel>
    </PageBody>
  );
}
