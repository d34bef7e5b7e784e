import { Temporal } from "temporal-polyfill";
import type { contributionMethods } from "@/db/schema/contribution";
import { type ContractNature, contractState } from "@/lib/contract/rules";
import { momentOn } from "@/lib/core/clock";

export type ContributionMethod = (typeof contributionMethods)[number];

export const contributionMethodLabels: Record<ContributionMethod, string> = {
  "sepa-debit": "Prélèvement SEPA",
  card: "Carte bancaire",
  cheque: "Chèque",
  transfer: "Virement",
  payroll: "Retenue sur salaire",
};

/** Days of L. 221-7: from the due date to the formal notice, from it to suspension, from it to termination. */
const graceDays = 10;
const noticeDays = 30;
const terminationDays = 10;
const resumptionHour = 12;

/** Days before a debit at which its amount and date are told (SEPA direct debit rulebook, pre-notification). */
const preNotificationDays = 14;

export type UnpaidTimetable = {
  /** First day on which the formal notice may be sent, or the day it was. */
  formalNoticeOn: Temporal.PlainDate;
  suspendedOn: Temporal.PlainDate;
  terminableOn: Temporal.PlainDate;
};

/**
 * What an unpaid instalment leads to, at the earliest (L. 221-7): formal notice 10 days after the due date, cover
 * suspended 30 days after the notice, termination 10 days later. A notice already sent sets the days that follow.
 * For individual contracts alone: see `unpaidLeadsToSuspension`.
 */
export function unpaidTimetable(
  dueOn: Temporal.PlainDate,
  sentOn: Temporal.PlainDate | null = null,
): UnpaidTimetable {
  const formalNoticeOn = sentOn ?? dueOn.add({ days: graceDays });
  const suspendedOn = formalNoticeOn.add({ days: noticeDays });
  return { formalNoticeOn, suspendedOn, terminableOn: suspendedOn.add({ days: terminationDays }) };
}

/** Whether the timetable of L. 221-7 is the member's: in a compulsory group contract the employer owes the whole. */
export const unpaidLeadsToSuspension = (nature: string): boolean => nature === "individuel";

export type UnpaidStage = "grace" | "notice-due" | "notice-sent" | "suspended" | "terminable";

/** Where an unpaid instalment stands on a day. Without a formal notice, cover is never suspended (L. 221-7). */
export function unpaidStage(
  dueOn: Temporal.PlainDate,
  sentOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): UnpaidStage {
  const { formalNoticeOn, suspendedOn, terminableOn } = unpaidTimetable(dueOn, sentOn);
  if (!sentOn) return isBefore(today, formalNoticeOn) ? "grace" : "notice-due";
  if (isBefore(today, suspendedOn)) return "notice-sent";
  return isBefore(today, terminableOn) ? "suspended" : "terminable";
}

/** What the contract of an unpaid instalment says of what follows. */
export type OwedBy = {
  nature: ContractNature;
  effectiveOn: Temporal.PlainDate;
  endedOn: Temporal.PlainDate | null;
};

/** Whether the steps of L. 221-7 are ahead: in a contract of one's own that has not ended. */
export const hasSteps = (contract: OwedBy, today: Temporal.PlainDate): boolean =>
  unpaidLeadsToSuspension(contract.nature) && contractState(contract, today) !== "ended";

type Unpaid = { dueOn: Temporal.PlainDate; formalNoticeOn: Temporal.PlainDate | null };

/**
 * Of several unpaid instalments, the one to speak of first: cover that can still be lost hangs on it, a notice was
 * sent for it, and its delay ends soonest. Each is given with its contract.
 */
export const mostUrgent = <T extends Unpaid & OwedBy>(
  unpaid: readonly T[],
  today: Temporal.PlainDate,
): T | undefined =>
  unpaid
    .toSorted(
      (a, b) =>
        Number(hasSteps(b, today)) - Number(hasSteps(a, today)) ||
        Number(b.formalNoticeOn !== null) - Number(a.formalNoticeOn !== null) ||
        Temporal.PlainDate.compare(suspensionOf(a), suspensionOf(b)),
    )
    .at(0);

const suspensionOf = ({ dueOn, formalNoticeOn }: Unpaid) =>
  unpaidTimetable(dueOn, formalNoticeOn).suspendedOn;

type Owed = { contractId: string; dueOn: Temporal.PlainDate; formalNoticeOn: Temporal.PlainDate | null };

/**
 * The last day on which an individual contract's cover is sure, when instalments of it are unpaid and their formal
 * notice was sent: the eve of the earliest suspension (L. 221-7). None when nothing threatens it; a day already past
 * when cover may be suspended. `unpaid` are the member's, of any contract.
 */
export function coverSureUntil(
  unpaid: readonly Owed[],
  contract: { id: string; nature: string },
): Temporal.PlainDate | undefined {
  if (!unpaidLeadsToSuspension(contract.nature)) return undefined;
  return unpaid
    .filter(({ contractId, formalNoticeOn }) => contractId === contract.id && formalNoticeOn)
    .map(({ dueOn, formalNoticeOn }) => unpaidTimetable(dueOn, formalNoticeOn).suspendedOn)
    .toSorted(Temporal.PlainDate.compare)
    .at(0)
    ?.subtract({ days: 1 });
}

/** Whether cover may be suspended on a day or before, while instalments stay unpaid. Each is given with its contract. */
export const mayBeSuspended = (
  unpaid: readonly (Unpaid & Pick<OwedBy, "nature">)[],
  on: Temporal.PlainDate,
): boolean =>
  unpaid.some(
    (one) =>
      unpaidLeadsToSuspension(one.nature) && one.formalNoticeOn !== null && !isBefore(on, suspensionOf(one)),
  );

/** When suspended cover resumes: at noon in France the day after full payment (L. 221-7). */
export const coverResumesAt = (paidOn: Temporal.PlainDate): Temporal.Instant =>
  momentOn(paidOn.add({ days: 1 }), resumptionHour);

/** The last day to tell a debit to its payer: the échéancier serves as that pre-notification. */
export const preNotifiedBy = (dueOn: Temporal.PlainDate): Temporal.PlainDate =>
  dueOn.subtract({ days: preNotificationDays });

/** Whether a debit can still be told in time by an échéancier sent today. */
export const canStillPreNotify = (dueOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  !isBefore(preNotifiedBy(dueOn), today);

const shownOfMandate = 4;

/** The end of a mandate's reference (RUM): enough to recognise it on a bank statement. */
export const mandateEnd = (rum: string): string => rum.slice(-shownOfMandate);

type Amount = { amountCents: number; employerCents: number };

/** What the member pays of an instalment, in cents. */
export const memberShareCents = ({ amountCents, employerCents }: Amount): number =>
  amountCents - employerCents;

/** The employer's share in percent, rounded down so that it is never overstated. */
export const employerSharePercent = ({ amountCents, employerCents }: Amount): number =>
  amountCents === 0 ? 0 : Math.floor((employerCents * 100) / amountCents);

/** Whether the employer pays half or more, as a compulsory group contract asks (L. 911-7, III, CSS). */
export const employerPaysHalf = ({ amountCents, employerCents }: Amount): boolean =>
  employerCents * 2 >= amountCents;

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0;
