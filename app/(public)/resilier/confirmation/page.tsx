import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { StepFrame } from "@/components/request/step-frame";
import { Receipt } from "@/components/termination/receipt";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { routes } from "@/lib/core/routes";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { findRecorded } from "@/lib/termination/recorded";

const title = "Votre demande de résiliation est reçue";

export const metadata: Metadata = { title };

export default async function TerminationDonePage() {
  const draft = await publicDraft();
  if (!draft) redirect(routes.terminate);
  const recorded = await findRecorded(database(), draft.id);
  if (!recorded) redirect(routes.terminateRecap);
  return (
    <PageBody>
      <StepFrame
        kind="Résiliation"
        title={title}
        rank={3}
        count={3}
        previous={{ href: routes.home, label: "Accueil" }}
      >
        <Receipt {...recorded} email={draft.declared.email} notice={undefined} />
      </StepFrame>
    </PageBody>
  );
}
