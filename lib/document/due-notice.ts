import { Temporal } from "temporal-polyfill";
import type { Contract } from "@/lib/contract/queries";
import { nextRenewal } from "@/lib/contract/rules";
import { listPlanned } from "@/lib/contribution/queries";
import { civilDate } from "@/lib/core/clock";
import { formatDate } from "@/lib/core/format";
import { ok, refuse } from "@/lib/core/result";
import { freeFrom, noticeBy } from "@/lib/termination/rules";
import type { Maker } from "./asking";
import { makeLetter } from "./make-letter";
import { plannedRows } from "./schedule";
import { briefFacts, readStanding } from "./standing";

/** The next échéance, what the following period costs, and the right to terminate that the law recalls with it. */
export const dueNotice: Maker = async (db, asking) => {
  const today = civilDate(asking.now);
  const [standing, planned] = await Promise.all([
    readStanding(db, asking.memberId, today),
    listPlanned(db, asking.memberId, today),
  ]);
  if (!standing.ok) return standing;
  const { contract, ended } = standing.value;
  if (ended || contract.endedOn) return refuse("contract-ended");
  const renewalOn = nextRenewal(contract.renewal, today);
  const following = planned.filter(
    ({ contractId, periodFrom }) =>
      contractId === contract.id && Temporal.PlainDate.compare(periodFrom, renewalOn) > 0,
  );
  const letter = await makeLetter(db, asking, standing.value, {
    kind: "due-notice",
    template: "due-notice.typ",
    fileName: "avis-echeance.pdf",
    validUntil: renewalOn,
    content: {
      facts: briefFacts(standing.value),
      rights: terminationRights(contract, today),
      following: plannedRows(following, today),
    },
  });
  return ok(letter);
};

/** The dates of the right to terminate, as the law counts them (L. 221-10, L. 221-10-1, L. 221-10-2). */
export function terminationRights(
  contract: Pick<Contract, "nature" | "renewal" | "firstSubscribedOn">,
  today: Temporal.PlainDate,
) {
  const renewalOn = nextRenewal(contract.renewal, today);
  const [by, free] = [noticeBy(renewalOn), freeFrom(contract)];
  return {
    nature: contract.nature,
    renewalOn: formatDate(renewalOn),
    nextPeriodFrom: formatDate(renewalOn.add({ days: 1 })),
    noticeBy: formatDate(by),
    noticePassed: Temporal.PlainDate.compare(today, by) > 0,
    freeFrom: formatDate(free),
    free: Temporal.PlainDate.compare(today, free) >= 0,
  };
}
