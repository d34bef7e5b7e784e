import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Temporal } from "temporal-polyfill";
import { ConfirmNoticeForm } from "@/components/termination-desk/confirm-notice-form";
import { FormerNotice } from "@/components/termination-desk/former-notice";
import { OutcomePanel } from "@/components/termination-desk/outcome-panel";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { lookAtTermination } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";
import { assessTermination } from "@/lib/termination/assess";
import { findEntry } from "@/lib/termination/enter-insurer-notice";
import { findCandidate } from "@/lib/termination/find-candidates";
import { possibleEnds } from "@/lib/termination/possible-ends";
import { receiptDay } from "@/lib/termination/rules";
import { enterNoticeAction } from "../actions";
import { noticeInHand } from "../notice-in-hand";

const title = "Vérifier la notification";

export const metadata: Metadata = { title };

export default async function CheckNoticePage() {
  const { staffId } = await requireStaff("adviser");
  const notice = await noticeInHand(staffId);
  const member = notice && (await findCandidate(database(), notice.memberId));
  if (!notice || !member) redirect(routes.staffInsurerNotice);
  const { id, former } = await findEntry(database(), notice);
  if (id === undefined) redirect(withQuery(routeTo.deskTermination(former.id), { message: "deja" }));
  await lookAtTermination(database(), { staffId, memberId: member.id, terminationId: id, now: now() });
  const sentOn = Temporal.PlainDate.from(notice.sentOn);
  const receivedOn = receiptDay({ insurerSentOn: sentOn });
  const asked = { memberId: member.id, asker: "member" as const, motive: null, receivedOn };
  const assessment = await assessTermination(database(), asked);
  return (
    <PageBody>
      <PageTitle lead="Comparez à la notification reçue, puis enregistrez.">{title}</PageTitle>
      <div className="flex flex-col gap-8">
        {former && <FormerNotice former={former} />}
        <Panel title={`${member.firstName} ${member.lastName}`}>
          <DescriptionList
            items={[
              { term: "Date de naissance", value: formatDate(member.bornOn) },
              { term: "Numéro d’adhésion", value: member.membershipNumber },
              { term: "Nouvel assureur", value: notice.insurer },
              ...(notice.reference ? [{ term: "Référence", value: notice.reference }] : []),
              { term: "Envoyée le", value: formatDate(sentOn) },
              { term: "Réputée reçue le", value: formatDate(receivedOn) },
            ]}
          />
        </Panel>
        <OutcomePanel
          outcome={assessment.outcome}
          ends={possibleEnds(assessment, receivedOn)}
          receivedOn={receivedOn}
          hasMotive={false}
        />
        <ConfirmNoticeForm action={enterNoticeAction} notice={id} again={former !== undefined} />
        <ButtonLink href={routes.staffInsurerNotice} look="secondary" wide>
          Modifier la saisie
        </ButtonLink>
      </div>
    </PageBody>
  );
}
