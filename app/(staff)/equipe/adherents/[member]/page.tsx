import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { FileReasonForm } from "@/components/staff/file-reason-form";
import { HelpForms } from "@/components/staff/help-forms";
import { ContactFacts, IdentityFacts, SpaceFacts } from "@/components/staff/member-facts";
import { ContractPanel, LastLines, LastRequests, PeoplePanel } from "@/components/staff/member-lists";
import { MemberTerminations } from "@/components/termination-desk/member-terminations";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { database } from "@/db/client";
import { listBeneficiaries, listContracts } from "@/lib/contract/queries";
import { byRelevance } from "@/lib/contract/rules";
import { civilDate, now } from "@/lib/core/clock";
import { formatTime } from "@/lib/core/format";
import { listReimbursements } from "@/lib/reimbursement/queries";
import { findIdentity, findMembershipNumber, listLastRequests } from "@/lib/staff/member-file";
import { lookAtFile, type OpenFile } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";
import { fileReasonLabels } from "@/lib/staff/rules";
import { listOwnTerminations } from "@/lib/termination/queries";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Dossier d’un adhérent" };

export default async function MemberFilePage({ params }: PageProps<"/equipe/adherents/[member]">) {
  const { staffId, role } = await requireStaff("adviser", "administrator");
  const { member } = await params;
  if (!z.uuid().safeParse(member).success) notFound();
  const file = await lookAtFile(database(), { staffId, memberId: member, now: now() });
  if (!file) return <ReasonFirst member={member} />;
  return <File member={member} file={file} administrator={role === "administrator"} />;
}

async function ReasonFirst({ member }: { member: string }) {
  const number = await findMembershipNumber(database(), member);
  if (!number) notFound();
  return (
    <PageBody width="form">
      <PageTitle lead={`Dossier de l’adhérent numéro ${number}. Il s’ouvre pour 30\u00a0minutes.`}>
        Pourquoi ouvrez-vous ce dossier ?
      </PageTitle>
      <Panel>
        <FileReasonForm action={actions.openFileAction} member={member} />
      </Panel>
    </PageBody>
  );
}

type FileProps = { member: string; file: OpenFile; administrator: boolean };

async function File({ member, file, administrator }: FileProps) {
  const [identity, contracts, people, requests, terminations, lines] = await Promise.all([
    findIdentity(database(), member, now()),
    listContracts(database(), member),
    listBeneficiaries(database(), member),
    listLastRequests(database(), member),
    listOwnTerminations(database(), member),
    listReimbursements(database(), member, {}, { limit: 5 }),
  ]);
  const today = civilDate(now());
  return (
    <PageBody width="wide">
      <PageTitle
        lead={`Dossier ouvert jusqu’à ${formatTime(file.until)}. Motif\u00a0: ${fileReasonLabels[file.reason].toLowerCase()}.`}
      >
        {`${identity.firstName} ${identity.lastName}`}
      </PageTitle>
      <div className="grid gap-8 lg:grid-cols-2 lg:items-start">
        <div className="flex min-w-0 flex-col gap-8">
          <IdentityFacts {...identity} />
          <LastRequests requests={requests} />
          <MemberTerminations terminations={terminations} />
          <ContactFacts contact={identity.contact} email={identity.account?.email} />
          <SpaceFacts account={identity.account} />
          {administrator && (
            <HelpForms
              member={member}
              unlock={actions.unlockAction}
              endSessions={actions.endSessionsAction}
              startReset={actions.startResetAction}
              cancelBank={actions.cancelBankAction}
              closeSpace={actions.closeMemberSpaceAction}
            />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <ContractPanel contracts={byRelevance(contracts, today)} today={today} />
          <PeoplePanel people={people} today={today} />
          <LastLines lines={lines.rows} />
        </div>
      </div>
    </PageBody>
  );
}
