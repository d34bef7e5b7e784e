import type { Metadata } from "next";
import { ComparedPage } from "@/components/help-editor/compared-page";
import { ReviewActs } from "@/components/help-editor/review-acts";
import { ReviewChecks } from "@/components/help-editor/review-checks";
import { ReviewHead } from "@/components/help-editor/review-head";
import { SubmitForm } from "@/components/help-editor/submit-form";
import { PageBody } from "@/components/ui/page-body";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { checkLinks } from "@/lib/help/check-links";
import { comparePages } from "@/lib/help/compare-pages";
import type { HelpContent } from "@/lib/help/content";
import { findRevision } from "@/lib/help/desk-queries";
import { reach } from "@/lib/help/reach-link";
import { requireStaff } from "@/lib/staff/require-staff";
import { submitAction } from "../actions";
import { deadLinkHint, hintsOf } from "../hints-of";
import { pageInHand } from "../page-in-hand";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Relire une page d’aide" };

const nothing: HelpContent = { title: "", summary: "", sections: [] };

export default async function ReviewHelpPage({
  params,
  searchParams,
}: PageProps<"/equipe/aide/[page]/relecture">) {
  await requireStaff("editor", "administrator");
  const page = await pageInHand((await params).page);
  const { publishedRevision, content, state, id, version, publishAt } = page;
  const [{ message }, published, dead] = await Promise.all([
    searchParams,
    publishedRevision === null ? undefined : findRevision(database(), id, publishedRevision),
    checkLinks(database(), content, reach),
  ]);
  const hints = hintsOf(content);
  const isReady = hints.problems.length === 0 && dead.length === 0;

  return (
    <PageBody width="wide">
      <ReviewHead page={page} done={message} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <Panel title={published ? "Ce qui change pour le public" : "Une page que le public n’a jamais lue"}>
          <ComparedPage compared={comparePages(published?.content ?? nothing, content)} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-8">
          <ReviewChecks page={id} hints={hints} dead={dead.map(deadLinkHint)} />
          {state === "in-review" && (
            <ReviewActs
              page={id}
              version={version}
              isReady={isReady}
              isScheduled={publishAt !== null}
              actions={{
                publish: actions.publishAction,
                schedule: actions.scheduleAction,
                unschedule: actions.unscheduleAction,
                sendBack: actions.sendBackAction,
              }}
            />
          )}
          {state === "draft" && hints.problems.length === 0 && (
            <Panel title="Cette page est un brouillon">
              <SubmitForm page={id} version={version} action={submitAction} />
            </Panel>
          )}
        </div>
      </div>
    </PageBody>
  );
}
