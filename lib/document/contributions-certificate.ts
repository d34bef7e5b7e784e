import { type Contribution, listContributionYear } from "@/lib/contribution/queries";
import { memberShareCents } from "@/lib/contribution/rules";
import { civilDate } from "@/lib/core/clock";
import { formatAmount, formatDate, formatDay } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { Year, yearOf } from "./input";
import { makeLetter } from "./make-letter";
import { briefFacts, memberFacts, readStanding } from "./standing";

/**
 * The instalments of a year that were paid, whose share each was, and their sum. They are the member's, whatever the
 * contract: it is named when all are of it.
 */
export const contributionsCertificate: Maker = async (db, asking) => {
  const today = civilDate(asking.now);
  const year = Year.parse(asking.query.get("annee") ?? undefined) ?? today.year;
  const [standing, instalments] = await Promise.all([
    readStanding(db, asking.memberId, today),
    listContributionYear(db, asking.memberId, year),
  ]);
  if (!standing.ok) return standing;
  const paid = instalments.filter(({ status }) => status === "paid").reverse();
  if (paid.length === 0) return refuse("no-contribution");
  const ofOneContract = paid.every(({ contractId }) => contractId === standing.value.contract.id);
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "contributions-certificate",
    template: "contributions-certificate.typ",
    fileName: `attestation-cotisations-${year}.pdf`,
    period: yearOf(year),
    title: `Attestation de cotisations ${year}`,
    content: {
      year,
      upTo: year === today.year ? formatDate(today) : "",
      facts: ofOneContract ? briefFacts(standing.value) : memberFacts(standing.value),
      ...paidRows(paid),
    },
  });
  return ok(letter);
};

function paidRows(paid: Contribution[]) {
  const sum = (cents: (one: Contribution) => number) => paid.reduce((total, one) => total + cents(one), 0);
  const employerCents = sum((one) => one.employerCents);
  return {
    withEmployer: employerCents !== 0,
    total: formatAmount(sum((one) => one.amountCents)),
    totalEmployer: formatAmount(employerCents),
    totalMember: formatAmount(sum(memberShareCents)),
    rows: paid.map((one) => ({
      period: periodWords(one),
      paidOn: one.paidOn ? formatDay(one.paidOn) : "",
      amount: formatAmount(one.amountCents),
      employer: formatAmount(one.employerCents),
      member: formatAmount(memberShareCents(one)),
    })),
  };
}

/** « du 1er janv. 2026 au 31 janv. 2026 » */
export const periodWords = ({
  periodFrom,
  periodTo,
}: Pick<Contribution, "periodFrom" | "periodTo">): string =>
  `du ${formatDay(periodFrom)} au ${formatDay(periodTo)}`;
