import { Temporal } from "temporal-polyfill";
import { memberShareCents } from "@/lib/contribution/rules";
import { type Ending, isAfter, isWithin } from "./ending";

/** An instalment of the contract that ends, as `contributions` holds it: both days of its period are paid for. */
export type Instalment = {
  periodFrom: Temporal.PlainDate;
  periodTo: Temporal.PlainDate;
  amountCents: number;
  employerCents: number;
  dueOn: Temporal.PlainDate;
  status: "planned" | "paid" | "unpaid" | "cancelled";
};

type Share = { memberCents: number; employerCents: number };

/** What an instalment gives back, or still asks, of each payer, for so many of its days. */
export type SettledInstalment<T extends Instalment> = { instalment: T; days: number } & Share;

export type Settlement<T extends Instalment> = {
  /** To the member and to the employer, for the days paid and not covered. */
  refund: Share;
  refunded: SettledInstalment<T>[];
  /** From each, for the days covered and not paid yet. */
  due: Share;
  stillDue: SettledInstalment<T>[];
};

/**
 * What an end settles, in cents, day by day over each period: what was paid for days not covered is given back
 * (L. 221-10-2, L. 221-17; R. 221-6), what is unpaid is due for the days covered alone. The days covered are rounded
 * down to the cent, for the member. Never below zero, nor above what was paid.
 */
export function settlement<T extends Instalment>(
  instalments: readonly T[],
  ending: Pick<Ending, "endsOn" | "owes">,
): Settlement<T> {
  const paid = instalments.filter(({ status }) => status === "paid");
  const owed = instalments.filter(({ status }) => status === "planned" || status === "unpaid");
  const refunded = paid.map((one) => refundOf(one, ending)).filter(({ days }) => days > 0);
  const stillDue = owed.map((one) => dueOf(one, ending)).filter(({ days }) => days > 0);
  return { refund: within(sum(refunded), sum(paid.map(shareOf))), refunded, due: sum(stillDue), stillDue };
}

/** Whether the instalments known, due or paid, cover every day between two, both included. */
export function coverEveryDay(
  instalments: readonly Instalment[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): boolean {
  const missing = instalments
    .filter(({ status }) => status !== "cancelled")
    .toSorted((a, b) => Temporal.PlainDate.compare(a.periodFrom, b.periodFrom))
    .reduce(
      (day, { periodFrom, periodTo }) =>
        isWithin(day, periodFrom, periodTo) ? periodTo.add({ days: 1 }) : day,
      from,
    );
  return isAfter(missing, to);
}

/** The last payment that the contract still asks; none when all the days covered are paid. */
export const lastPayment = <T extends Instalment>({ stillDue }: Settlement<T>) =>
  stillDue.toSorted((a, b) => Temporal.PlainDate.compare(a.instalment.dueOn, b.instalment.dueOn)).at(-1);

/** An instalment to come as the end of its contract leaves it: the days covered, at their price. */
export function untilEnd<T extends Priced>(instalment: T, endedOn: Temporal.PlainDate | null): T {
  if (!endedOn || Temporal.PlainDate.compare(instalment.periodTo, endedOn) <= 0) return instalment;
  const { memberCents, employerCents } = priceUntil(instalment, { endsOn: endedOn, owes: "covered-days" });
  return { ...instalment, amountCents: memberCents + employerCents, employerCents, periodTo: endedOn };
}

type Until = Pick<Ending, "endsOn" | "owes">;

function refundOf<T extends Instalment>(instalment: T, until: Until): SettledInstalment<T> {
  const whole = shareOf(instalment);
  const { days, memberCents, employerCents } = dueOf(instalment, until);
  return {
    instalment,
    days: periodDays(instalment) - days,
    memberCents: whole.memberCents - memberCents,
    employerCents: whole.employerCents - employerCents,
  };
}

const dueOf = <T extends Instalment>(instalment: T, until: Until): SettledInstalment<T> => ({
  instalment,
  ...priceUntil(instalment, until),
});

/** What an instalment pays for, and how much. */
type Priced = Pick<Instalment, "periodFrom" | "periodTo" | "amountCents" | "employerCents">;

function priceUntil(instalment: Priced, until: Until): Share & { days: number } {
  const days = until.owes === "nothing" ? 0 : coveredDays(instalment, until.endsOn);
  const whole = shareOf(instalment);
  const forDays = (cents: number) => Math.trunc((cents * days) / periodDays(instalment)) || 0;
  return {
    days,
    memberCents: forDays(whole.memberCents),
    employerCents: forDays(whole.employerCents),
  };
}

function coveredDays(instalment: Priced, endsOn: Temporal.PlainDate): number {
  const days = daysBetween(instalment.periodFrom, endsOn);
  return Math.min(Math.max(days, 0), periodDays(instalment));
}

const periodDays = ({ periodFrom, periodTo }: Priced) => daysBetween(periodFrom, periodTo);

/** Both ends included. */
const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.until(to, { largestUnit: "days" }).days + 1;

const shareOf = (instalment: Priced): Share => ({
  memberCents: memberShareCents(instalment),
  employerCents: instalment.employerCents,
});

const sum = (shares: readonly Share[]): Share => ({
  memberCents: shares.reduce((total, { memberCents }) => total + memberCents, 0),
  employerCents: shares.reduce((total, { employerCents }) => total + employerCents, 0),
});

/** A credit among the instalments never turns into a debt, nor a refund into more than was paid. */
const within = (refund: Share, paid: Share): Share => ({
  memberCents: Math.max(0, Math.min(refund.memberCents, paid.memberCents)),
  employerCents: Math.max(0, Math.min(refund.employerCents, paid.employerCents)),
});
