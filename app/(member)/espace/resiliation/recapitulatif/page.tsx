import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TerminationRecap } from "@/app/termination-recap";
import { terminationMessage } from "@/app/termination-sentences";
import { RecapFrame, recapTitle } from "@/components/termination/frames";
import { PageBody } from "@/components/ui/page-body";
import { database } from "@/db/client";
import { requireMember } from "@/lib/account/require-member";
import { now } from "@/lib/core/clock";
import { routes, withQuery } from "@/lib/core/routes";
import { assessDraft } from "@/lib/termination/confirm-draft";
import { ownDraft } from "@/lib/termination/draft-in-hand";
import { isRecorded } from "@/lib/termination/queries";
import { confirmOwnDraftAction } from "../actions";

export const metadata: Metadata = { title: recapTitle };

export default async function OwnTerminationRecapPage({
  searchParams,
}: PageProps<"/espace/resiliation/recapitulatif">) {
  const { memberId } = await requireMember();
  const draft = await ownDraft(memberId);
  if (!draft) redirect(withQuery(routes.ownTermination, { message: "sans-demande" }));
  if (await isRecorded(database(), draft.id)) redirect(routes.ownTerminationDone);
  const at = now();
  return (
    <PageBody>
      <RecapFrame previous={routes.ownTermination}>
        <TerminationRecap
          draft={draft}
          assessment={await assessDraft(database(), draft, at)}
          now={at}
          message={terminationMessage((await searchParams).message)}
          form={routes.ownTermination}
          action={confirmOwnDraftAction}
        />
      </RecapFrame>
    </PageBody>
  );
}
