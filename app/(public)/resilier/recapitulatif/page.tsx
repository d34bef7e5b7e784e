import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TerminationRecap } from "@/app/termination-recap";
import { terminationMessage } from "@/app/termination-sentences";
import { RecapFrame, recapTitle } from "@/components/termination/frames";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { routes, withQuery } from "@/lib/core/routes";
import { assessDraft } from "@/lib/termination/confirm-draft";
import { publicDraft } from "@/lib/termination/draft-in-hand";
import { isRecorded } from "@/lib/termination/queries";
import { confirmDraftAction } from "../actions";

export const metadata: Metadata = { title: recapTitle };

export default async function TerminationRecapPage({ searchParams }: PageProps<"/resilier/recapitulatif">) {
  const draft = await publicDraft();
  if (!draft) redirect(withQuery(routes.terminate, { message: "sans-demande" }));
  if (await isRecorded(database(), draft.id)) redirect(routes.terminateDone);
  const at = now();
  return (
    <PageBody>
      <RecapFrame previous={routes.terminate}>
        <TerminationRecap
          draft={draft}
          assessment={await assessDraft(database(), draft, at)}
          now={at}
          message={terminationMessage((await searchParams).message)}
          form={routes.terminate}
          action={confirmDraftAction}
        />
      </RecapFrame>
    </PageBody>
  );
}
