import type { Temporal } from "temporal-polyfill";
import { type Contribution, listPlanned } from "@/lib/contribution/queries";
import { canStillPreNotify, contributionMethodLabels, memberShareCents } from "@/lib/contribution/rules";
import { civilDate } from "@/lib/core/clock";
import { formatAmount, formatDay } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import type { Maker } from "./asking";
import { periodWords } from "./contributions-certificate";
import { makeLetter } from "./make-letter";
import { briefFacts, readStanding } from "./standing";

/** The instalments to come. For those debited it is the pre-notification that SEPA asks for, 14 days before. */
export const schedule: Maker = async (db, asking) => {
  const today = civilDate(asking.now);
  const [standing, planned] = await Promise.all([
    readStanding(db, asking.memberId, today),
    listPlanned(db, asking.memberId, today),
  ]);
  if (!standing.ok) return standing;
  const { contract } = standing.value;
  const ofContract = planned.filter(({ contractId }) => contractId === contract.id);
  const last = ofContract.at(-1);
  if (!last) return refuse("no-planned");
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "schedule",
    template: "schedule.typ",
    fileName: "echeancier.pdf",
    title: "Échéancier de vos cotisations",
    validUntil: last.dueOn,
    content: {
      facts: briefFacts(standing.value),
      mandates: mandates(ofContract),
      ...plannedRows(ofContract, today),
    },
  });
  return ok(letter);
};

/** The instalments to come as rows, with their sum. `late` marks a debit told less than 14 days before. */
export function plannedRows(planned: Contribution[], today: Temporal.PlainDate) {
  const employerCents = planned.reduce((total, one) => total + one.employerCents, 0);
  const rows = planned.map((one) => ({
    dueOn: formatDay(one.dueOn),
    period: periodWords(one),
    method: contributionMethodLabels[one.method],
    amount: formatAmount(one.amountCents),
    employer: formatAmount(one.employerCents),
    member: formatAmount(memberShareCents(one)),
    late: one.method === "sepa-debit" && !canStillPreNotify(one.dueOn, today),
  }));
  return {
    rows,
    withEmployer: employerCents !== 0,
    withDebits: planned.some(({ method }) => method === "sepa-debit"),
    withLate: rows.some(({ late }) => late),
    total: formatAmount(planned.reduce((total, one) => total + memberShareCents(one), 0)),
  };
}

/** The SEPA mandates of the debits, each once. */
function mandates(planned: Contribution[]): { rum: string; ics: string }[] {
  const byRum = new Map<string, string>();
  for (const { method, rum, ics } of planned) if (method === "sepa-debit" && rum && ics) byRum.set(rum, ics);
  return [...byRum].map(([rum, ics]) => ({ rum, ics }));
}
