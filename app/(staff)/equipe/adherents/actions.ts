"use server";

import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { formAction, refused } from "@/lib/core/form-action";
import { formatDate, formatWait } from "@/lib/core/format";
import { routeTo } from "@/lib/core/routes";
import { MemberSearchInput } from "@/lib/staff/input";
import { requireStaff } from "@/lib/staff/require-staff";
import { searchResults } from "@/lib/staff/rules";
import { searchMembers } from "@/lib/staff/search-members";

/** A name stays out of the address: the search is posted, and its answer is the page's state. */
export const searchMembersAction = formAction(MemberSearchInput, async ({ asked }) => {
  const { staffId } = await requireStaff("adviser", "administrator");
  const outcome = await searchMembers(database(), { staffId, asked, now: now() });
  if (!outcome.ok) {
    return outcome.refusal === "too-short"
      ? refused("", { fieldErrors: { asked: "Saisissez deux lettres au moins, ou un numéro d’adhésion." } })
      : refused(
          `Vous avez fait beaucoup de recherches. Attendez ${formatWait(outcome.until, now())}, puis recommencez.`,
        );
  }
  const { found, more } = outcome.value;
  return {
    status: "done" as const,
    values: {},
    fieldErrors: {},
    message: countWords(found.length, more),
    links: found.map(({ id, firstName, lastName, membershipNumber, bornOn }) => ({
      href: routeTo.memberFile(id),
      label: `${lastName} ${firstName}`,
      detail: `Numéro ${membershipNumber}, naissance le ${formatDate(bornOn)}`,
    })),
  };
});

function countWords(found: number, more: boolean): string {
  if (found === 0) {
    return "Aucun adhérent ne correspond. Vérifiez le numéro, ou essayez le début du nom seulement.";
  }
  if (more) return `Les ${searchResults} premiers adhérents. Ajoutez un prénom pour préciser la recherche.`;
  return found === 1 ? "Un adhérent correspond." : `${found}\u00a0adhérents correspondent.`;
}
