"use server";

import { redirect } from "next/navigation";
import { database } from "@/db/client";
import { civilDate, now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { refuse } from "@/lib/core/result";
import { routes, routeTo, withQuery } from "@/lib/core/routes";
import { requireStaff } from "@/lib/staff/require-staff";
import { searchMembers } from "@/lib/staff/search-members";
import { ConfirmNoticeInput, InsurerNoticeInput } from "@/lib/termination/desk-input";
import { enterInsurerNotice } from "@/lib/termination/enter-insurer-notice";
import { findCandidate } from "@/lib/termination/find-candidates";
import { sentDayFault } from "@/lib/termination/insurer-notice";
import { tooManySearches } from "../../adherents/search-answer";
import { dropNotice, keepNotice, noticeInHand } from "./notice-in-hand";

const sentDaySentences = {
  future: "Ce jour n’est pas encore passé. Vérifiez la date d’envoi.",
  "too-old": "Ce jour est passé depuis plus d’un an. Vérifiez l’année.",
};

const unknownNumber =
  "Aucun adhérent n’a ce numéro. Comparez-le à la notification, ou cherchez l’adhérent par son nom\u00a0: son dossier donne le bon numéro.";

export const checkNoticeAction = formAction(InsurerNoticeInput, async ({ membershipNumber, ...typed }) => {
  const { staffId } = await requireStaff("adviser");
  const fault = sentDayFault(typed.sentOn, civilDate(now()));
  if (fault) return refused("", { fieldErrors: { sentOn: sentDaySentences[fault] } });
  const search = await searchMembers(database(), { staffId, asked: membershipNumber, now: now() });
  if (!search.ok && search.refusal === "too-many-attempts") return refused(tooManySearches(search.until));
  const [member] = search.ok ? search.value.found : [];
  if (!member) {
    return refused("", {
      fieldErrors: { membershipNumber: unknownNumber },
      links: [{ href: routes.staffMembers, label: "Retrouver un adhérent" }],
    });
  }
  await keepNotice({ ...typed, sentOn: typed.sentOn.toString(), memberId: member.id }, staffId);
  redirect(routes.staffInsurerNoticeCheck);
});

const otherNotice =
  "Une autre notification a été saisie depuis, dans un autre onglet. Rechargez cette page pour voir celle qui attend, ou reprenez la saisie.";

export const enterNoticeAction = formAction(ConfirmNoticeInput, async ({ notice: shown }) => {
  const { staffId } = await requireStaff("adviser");
  const notice = await noticeInHand(staffId);
  const member = notice && (await findCandidate(database(), notice.memberId));
  const entered =
    notice && member
      ? await enterInsurerNotice(database(), { notice, shown, member, staffId, now: now() })
      : refuse("other-notice");
  if (!entered.ok) {
    return refused(otherNotice, {
      links: [{ href: routes.staffInsurerNotice, label: "Reprendre la saisie" }],
    });
  }
  await dropNotice();
  redirect(withQuery(routeTo.deskTermination(entered.value), { message: "notification" }));
});
