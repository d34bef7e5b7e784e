"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { routes, withQuery } from "@/lib/core/routes";
import { NoticeInput, WithdrawalInput } from "@/lib/operations/notice-input";
import { type NoticeRefusal, setNotice } from "@/lib/operations/set-notice";
import { withdrawNotice } from "@/lib/operations/withdraw-notice";
import { requireStaff } from "@/lib/staff/require-staff";

const sentences: Record<NoticeRefusal, string> = {
  "ends-before-start": "La fin vient avant le début. Choisissez une fin plus tardive.",
  "already-over": "Cette fin est déjà passée. Choisissez une fin à venir.",
};

export const setNoticeAction = formAction(NoticeInput, async ({ step, ...notice }) => {
  const { staffId } = await requireStaff("administrator");
  if (step === "preview") return { status: "done", result: notice.text, values: {}, fieldErrors: {} };
  const set = await setNotice(database(), { ...notice, staffId, now: now() });
  if (set.ok) redirect(withQuery(routes.staffState, { message: "avis-publie" }));
  const fieldErrors: Record<string, string> = { untilDay: sentences[set.refusal] };
  return { status: "refused", fieldErrors };
});

export const withdrawNoticeAction = formAction(WithdrawalInput, async ({ notice }) => {
  const { staffId } = await requireStaff("administrator");
  const withdrawn = await withdrawNotice(database(), { noticeId: notice, staffId, now: now() });
  if (withdrawn.ok) redirect(withQuery(routes.staffState, { message: "avis-retire" }));
  return refused("Cet avis est déjà retiré ou terminé. Rechargez la page pour voir la liste à jour.");
});
