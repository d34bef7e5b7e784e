"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import {
  closeMemberSpace,
  endMemberSessions,
  startPasswordReset,
  unlockAccount,
} from "@/lib/account/help-account";
import { cancelBankAccountForMember } from "@/lib/bank-account/cancel-bank-account";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routeTo } from "@/lib/core/routes";
import { MemberInput, OpenFileInput, WaitingAccountInput } from "@/lib/staff/input";
import { findOpenFile, openFile } from "@/lib/staff/open-file";
import { requireStaff } from "@/lib/staff/require-staff";

const unknownMember =
  "Cet adhérent n’est pas connu, ou ne l’est plus. Revenez à la recherche et cherchez son numéro d’adhésion.";

export const openFileAction = formAction(OpenFileInput, async ({ member, reason, note }) => {
  const { staffId } = await requireStaff("adviser", "administrator");
  const opened = await openFile(database(), { staffId, memberId: member, reason, note, now: now() });
  return opened.ok ? redirect(routeTo.memberFile(member)) : refused(unknownMember);
});

const fileClosed =
  "Le dossier s’est refermé après 30\u00a0minutes. Rechargez la page, redites le motif, puis recommencez.";
const noSpace =
  "Cette personne n’a pas d’espace ouvert. Elle peut le créer avec son numéro d’adhésion et son numéro de Sécurité sociale.";

type Help = { staffId: string; memberId: string; now: ReturnType<typeof now> };
type Outcome = { ok: true } | { ok: false; refusal: keyof typeof refusals };

const refusals = {
  "no-space": noSpace,
  "no-longer-waiting":
    "Aucun compte n’attend pour cet usage\u00a0: il a été annulé, ou ses 48\u00a0heures sont passées et il est utilisé. S’il n’est pas à l’adhérent, faites arrêter les virements vers ce compte.",
};

/** What an administrator does for the owner of an open file. */
const helpAction =
  <Asked extends { member: string }>(help: (help: Help, asked: Asked) => Promise<Outcome>, done: string) =>
  async (asked: Asked) => {
    const { staffId } = await requireStaff("administrator");
    const act = { staffId, memberId: asked.member, now: now() };
    if (!(await findOpenFile(database(), act))) return refused(fileClosed);
    const outcome = await help(act, asked);
    if (!outcome.ok) return refused(refusals[outcome.refusal]);
    return { status: "done" as const, values: {}, fieldErrors: {}, message: done };
  };

export const unlockAction = formAction(
  MemberInput,
  helpAction(
    (help) => unlockAccount(database(), help),
    "C’est fait\u00a0: la personne peut essayer de nouveau, sans attendre.",
  ),
);

export const endSessionsAction = formAction(
  MemberInput,
  helpAction(
    (help) => endMemberSessions(database(), help),
    "C’est fait\u00a0: toutes ses sessions sont terminées.",
  ),
);

export const startResetAction = formAction(
  MemberInput,
  helpAction(
    (help) => startPasswordReset(database(), help),
    "C’est fait\u00a0: le lien part à l’adresse e-mail de son espace, et est valable 30\u00a0minutes.",
  ),
);

export const cancelBankAction = formAction(
  WaitingAccountInput,
  helpAction(
    (help, { use }) => cancelBankAccountForMember(database(), { ...help, use }),
    "C’est fait\u00a0: ce compte ne sera pas utilisé, et son lien n’ouvre plus rien.",
  ),
);

export const closeMemberSpaceAction = formAction(
  MemberInput,
  helpAction(
    (help) => closeMemberSpace(database(), help),
    "C’est fait\u00a0: l’espace est fermé, et les comptes bancaires qui attendaient sont annulés.",
  ),
);
