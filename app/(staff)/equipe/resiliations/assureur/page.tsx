import type { Metadata } from "next";
import { InsurerForm } from "@/components/termination-desk/insurer-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { idle } from "@/lib/core/form-state";
import { requireStaff } from "@/lib/staff/require-staff";
import { findCandidate } from "@/lib/termination/find-candidates";
import { checkNoticeAction } from "./actions";
import { noticeInHand } from "./notice-in-hand";

const title = "Notification d’un nouvel assureur";

export const metadata: Metadata = { title };

export default async function InsurerNoticePage() {
  const { staffId } = await requireStaff("adviser");
  const notice = await noticeInHand(staffId);
  const member = notice && (await findCandidate(database(), notice.memberId));
  const values = notice &&
    member && {
      membershipNumber: member.membershipNumber,
      insurer: notice.insurer,
      sentOn: notice.sentOn,
      reference: notice.reference,
    };
  return (
    <PageBody width="form">
      <PageTitle lead="Le nouvel assureur résilie pour l’adhérent (R. 221-6, II, du code de la mutualité). Vous verrez le dossier et la date de fin avant d’enregistrer.">
        {title}
      </PageTitle>
      <Panel>
        <InsurerForm
          action={checkNoticeAction}
          initial={values ? { ...idle, values } : idle}
          today={civilDate(now()).toString()}
        />
      </Panel>
    </PageBody>
  );
}
