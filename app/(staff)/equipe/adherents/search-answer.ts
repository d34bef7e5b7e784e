import type { Route } from "next";
import type { Temporal } from "temporal-polyfill";
import { database } from "@/db/client";
import { now } from "@/lib/core/clock";
import { refused } from "@/lib/core/form-action";
import { formatDate, formatWait } from "@/lib/core/format";
import { searchResults } from "@/lib/staff/rules";
import { searchMembers } from "@/lib/staff/search-members";

type Asked = {
  staffId: string;
  asked: string;
  /** Where each member found leads. */
  hrefOf: (memberId: string) => Route;
};

/** The members found, as the state of the search form: a name stays out of the address. */
export async function searchAnswer({ staffId, asked, hrefOf }: Asked) {
  const outcome = await searchMembers(database(), { staffId, asked, now: now() });
  if (!outcome.ok) {
    return outcome.refusal === "too-short"
      ? refused("", { fieldErrors: { asked: "Saisissez deux lettres au moins, ou un numéro d’adhésion." } })
      : refused(tooManySearches(outcome.until));
  }
  const { found, more } = outcome.value;
  return {
    status: "done" as const,
    values: {},
    fieldErrors: {},
    message: countWords(found.length, more),
    links: found.map(({ id, firstName, lastName, membershipNumber, bornOn }) => ({
      href: hrefOf(id),
      label: `${lastName} ${firstName}`,
      detail: `Numéro ${membershipNumber}, naissance le ${formatDate(bornOn)}`,
    })),
  };
}

function countWords(found: number, more: boolean): string {
  if (found === 0) {
    return "Aucun adhérent ne correspond. Vérifiez le numéro, ou essayez le début du nom seulement.";
  }
  if (more) return `Les ${searchResults} premiers adhérents. Ajoutez un prénom pour préciser la recherche.`;
  return found === 1 ? "Un adhérent correspond." : `${found}\u00a0adhérents correspondent.`;
}

/** Until when no search is made. */
export const tooManySearches = (until: Temporal.Instant | undefined): string =>
  `Vous avez fait beaucoup de recherches. Attendez ${formatWait(until, now())}, puis recommencez.`;
