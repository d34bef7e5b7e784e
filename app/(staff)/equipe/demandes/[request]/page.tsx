import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DecisionPanel } from "@/components/desk/decision-panel";
import { ClosedSpace, DeskMessage } from "@/components/desk/desk-message";
import { HolderPanel } from "@/components/desk/holder-panel";
import { RequestDocuments } from "@/components/desk/request-documents";
import { RequestHistory } from "@/components/desk/request-history";
import { RequestSummary } from "@/components/desk/request-summary";
import { RequestThread } from "@/components/desk/request-thread";
import { WritingPanel } from "@/components/desk/writing-panel";
import { Answers } from "@/components/request/answers";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { countryName } from "@/lib/contact/countries";
import { listBeneficiaries } from "@/lib/contract/queries";
import { now } from "@/lib/core/clock";
import { routeTo } from "@/lib/core/routes";
import { answersOf, openAnswers } from "@/lib/request/answers";
import { describeAnswers } from "@/lib/request/describe";
import { findDeskRequest } from "@/lib/request/desk-queries";
import { acceptedDocuments, documentLabel, documentLabels } from "@/lib/request/documents";
import { effectsOf } from "@/lib/request/effects";
import { listMessages, listStages, listUploads } from "@/lib/request/queries";
import { kinds } from "@/lib/request/rules";
import { sentDay } from "@/lib/request/tell-member";
import { lookAtRequest } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";
import * as actions from "./actions";
import { effectWords } from "./effect-words";

export const metadata: Metadata = { title: "Une demande" };

export default async function DeskRequestPage({
  params,
  searchParams,
}: PageProps<"/equipe/demandes/[request]">) {
  const { staffId, role } = await requireStaff("adviser", "administrator");
  const id = z.uuid().safeParse((await params).request);
  const request = id.success ? await findDeskRequest(database(), id.data) : undefined;
  if (!request) notFound();
  const { memberId } = request;
  await lookAtRequest(database(), { staffId, memberId, requestId: request.id, now: now() });
  const [uploads, messages, stages, people] = await Promise.all([
    listUploads(database(), memberId, request.id),
    listMessages(database(), memberId, request.id),
    listStages(database(), memberId, request.id),
    listBeneficiaries(database(), memberId),
  ]);
  const answers = answersOf(openAnswers(request.answersSealed, request.id));
  const effects = effectsOf(request.kind, answers, sentDay(request, now()));
  const { message } = await searchParams;
  const hold = {
    request: request.id,
    version: request.version,
    mine: role === "adviser" && request.holderId === staffId,
    kind: request.kind,
    state: request.state,
  };

  return (
    <PageBody width="wide">
      <PageTitle>{kinds[request.kind].label}</PageTitle>
      <div className="flex flex-col gap-8">
        <DeskMessage done={message} hasSpace={request.hasSpace} />
        {!request.hasSpace && <ClosedSpace />}
        <div className="grid gap-8 lg:grid-cols-[3fr_2fr] lg:items-start">
          <div className="flex min-w-0 flex-col gap-8">
            <RequestSummary request={request} />
            <Panel title="Ce que dit l’adhérent">
              <Answers steps={describeAnswers(request.kind, answers, { people, countryName })} />
            </Panel>
            <RequestDocuments
              documents={uploads.map((upload) => ({
                ...upload,
                label: documentLabel(upload.purpose),
                href: routeTo.deskUpload(request.id, upload.id),
              }))}
            />
            <RequestThread messages={messages} />
            <RequestHistory stages={stages} noteLabel={documentLabel} />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <HolderPanel
              {...hold}
              holder={request.holder}
              mayAct={role === "adviser"}
              take={actions.takeAction}
              giveBack={actions.giveBackAction}
            />
            <DecisionPanel
              {...hold}
              effect={effectWords(effects, people)}
              accept={actions.acceptAction}
              refuse={actions.refuseAction}
              answer={actions.answerAction}
            />
            <WritingPanel
              {...hold}
              documents={documentChoices(request.kind, answers)}
              write={actions.writeAction}
              askDocument={actions.askDocumentAction}
            />
          </div>
        </div>
      </div>
    </PageBody>
  );
}

/** The documents that the request may need come first. */
function documentChoices(...of: Parameters<typeof acceptedDocuments>) {
  const first = acceptedDocuments(...of).filter((code) => code !== "autre");
  const codes = [...new Set([...first, ...Object.keys(documentLabels)])];
  return codes.map((value) => ({ value, label: documentLabel(value) }));
}
