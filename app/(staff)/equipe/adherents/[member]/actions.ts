"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { endMemberSessions, startPasswordReset, unlockAccount } from "@/lib/account/help-account";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routeTo } from "@/lib/core/routes";
import { MemberInput, OpenFileInput } from "@/lib/staff/input";
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

/** What an administrator does for the owner of an open file. */
const helpAction =
  (help: typeof unlockAccount, done: string) =>
  async ({ member }: { member: string }) => {
    const { staffId } = await requireStaff("administrator");
    const asked = { staffId, memberId: member, now: now() };
    if (!(await findOpenFile(database(), asked))) return refused(fileClosed);
    const outcome = await help(database(), asked);
    if (!outcome.ok) return refused(noSpace);
    return { status: "done" as const, values: {}, fieldErrors: {}, message: done };
  };

export const unlockAction = formAction(
  MemberInput,
  helpAction(unlockAccount, "C’est fait\u00a0: la personne peut essayer de nouveau, sans attendre."),
);

export const endSessionsAction = formAction(
  MemberInput,
  helpAction(endMemberSessions, "C’est fait\u00a0: toutes ses sessions sont terminées."),
);

export const startResetAction = formAction(
  MemberInput,
  helpAction(
    startPasswordReset,
    "C’est fait\u00a0: le lien part à l’adresse e-mail de son espace, et est valable 30\u00a0minutes.",
  ),
);
