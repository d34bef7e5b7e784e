import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DeclaredPanel } from "@/components/termination-desk/declared-panel";
import { DisputeNotice } from "@/components/termination-desk/dispute-notice";
import { DoneMessage } from "@/components/termination-desk/done-message";
import { SentPanel } from "@/components/termination-desk/sent-panel";
import { SummaryPanel } from "@/components/termination-desk/summary-panel";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { readDay } from "@/lib/core/day";
import { routeTo } from "@/lib/core/routes";
import { lookAtTermination, noteDeclaredRead } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";
import { riskLabels } from "@/lib/termination/declared";
import { DeskQuestions } from "@/lib/termination/desk-input";
import { articles } from "@/lib/termination/ending";
import { findCandidate } from "@/lib/termination/find-candidates";
import { isLifeEvent, motiveLabels } from "@/lib/termination/motive";
import { findTerminationForDesk } from "@/lib/termination/queries";
import { Decision } from "./decision";
import { Telephone } from "./telephone";
import { WhoseContract } from "./whose-contract";

export const metadata: Metadata = { title: "Une résiliation" };

type Props = PageProps<"/equipe/resiliations/[termination]">;

export default async function DeskTerminationPage({ params, searchParams }: Props) {
  const { staffId, role } = await requireStaff("adviser", "administrator");
  const id = z.uuid().safeParse((await params).termination);
  const request = id.success ? await findTerminationForDesk(database(), id.data) : undefined;
  if (!request) notFound();
  const questions = DeskQuestions.parse(await searchParams);
  const { declared, motive, ground } = request;
  const waits = request.state === "to-decide" || request.state === "disputed";
  const whose = request.memberId ?? (waits ? questions.adherent : undefined);
  const member = whose ? await findCandidate(database(), whose) : undefined;
  const today = civilDate(now());
  const look = { staffId, terminationId: request.id, now: now() };
  if (member) await lookAtTermination(database(), { ...look, memberId: member.id });
  else await noteDeclaredRead(database(), look);

  return (
    <PageBody width="wide">
      <PageTitle lead="Elle vaut du moment où elle a été reçue, quel que soit le jour de la décision.">
        {`Demande de résiliation ${request.reference}`}
      </PageTitle>
      <div className="flex flex-col gap-8">
        <DoneMessage done={questions.message} hasLetters={request.letters.length > 0} />
        <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
          <div className="flex min-w-0 flex-col gap-8">
            <SummaryPanel
              request={request}
              article={ground && articles[ground]}
              waits={waits}
              today={today}
            />
            <DeclaredPanel
              declared={declared}
              bornOn={readDay(declared.bornOn)}
              riskLabel={riskLabels[declared.risk]}
              motiveLabel={motive ? motiveLabels[motive] : "Aucun"}
              eventOn={request.eventOn}
              linkStated={motive && isLifeEvent(motive) ? request.linkStated : undefined}
            />
            <SentPanel
              letters={request.letters}
              notices={request.notices.map((notice) => ({
                ...notice,
                href: routeTo.deskTerminationNotice(request.id, notice.id),
              }))}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            {request.state === "disputed" && (
              <DisputeNotice by={request.disputedBy} reason={request.disputeReason} />
            )}
            <WhoseContract request={request} member={member} waits={waits} staffId={staffId} />
            <Decision
              request={request}
              memberId={member?.id}
              questions={questions}
              mayAct={role === "adviser"}
              waits={waits}
            />
            {role === "adviser" && <Telephone request={request} today={today} />}
          </div>
        </div>
      </div>
    </PageBody>
  );
}
