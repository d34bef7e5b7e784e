import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TerminationRecap } from "@/app/termination-recap";
import { terminationMessage } from "@/app/termination-sentences";
import { StepFrame } from "@/components/request/step-frame";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { routes } from "@/lib/core/routes";
import { assessDraft } from "@/lib/termination/confirm-draft";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { isRecorded } from "@/lib/termination/recorded";
import { confirmDraftAction } from "../actions";

const title = "Vérifiez votre demande";

export const metadata: Metadata = { title };

export default async function TerminationRecapPage({ searchParams }: PageProps<"/resilier/recapitulatif">) {
  const draft = await publicDraft();
  if (!draft) redirect(routes.terminate);
  if (await isRecorded(database(), draft.id)) redirect(routes.terminateDone);
  const at = now();
  return (
    <PageBody>
      <StepFrame
        kind="Résiliation"
        title={title}
        lead="Rien n’est encore envoyé. Relisez, corrigez si besoin, puis confirmez en bas de page."
        rank={2}
        count={3}
        previous={{ href: routes.terminate, label: "Revenir à la demande" }}
      >
        <TerminationRecap
          draft={draft}
          assessment={await assessDraft(database(), draft, at)}
          today={civilDate(at)}
          message={terminationMessage((await searchParams).message)}
          form={routes.terminate}
          action={confirmDraftAction}
        />
      </StepFrame>
    </PageBody>
  );
}
