import { type Ending, ending, isAfter, isWithin, type Notice, type TerminableContract } from "./ending";
import { periods, toBeConfirmed } from "./parameters";
import { type DueNotice, lastRenewal, lateNoticeBy, renewalToldOn } from "./renewal";

/** What an avis sent late or never opens, by the file and by the motive; the file is believed first (L. 221-10-1). */
export function dueNoticeEnds(contract: TerminableContract, notice: Notice): Ending[] {
  if (contract.nature !== "individuel") return [];
  const known = contract.dueNotices ?? [];
  const claimed = claimedDueNotice(contract, notice);
  const isKnown = known.some(({ renewalOn }) => claimed && renewalOn.equals(claimed.renewalOn));
  return (claimed && !isKnown ? [...known, claimed] : known)
    .map((due) => (due.sentOn ? lateDueNoticeEnd(due, notice) : missingDueNoticeEnd(contract, due, notice)))
    .filter((ending) => ending !== undefined);
}

function claimedDueNotice(
  contract: TerminableContract,
  { motive, receivedOn }: Notice,
): DueNotice | undefined {
  if (motive?.kind === "late-due-notice" && motive.eventOn)
    return { renewalOn: renewalToldOn(contract, motive.eventOn), sentOn: motive.eventOn };
  const last = motive?.kind === "missing-due-notice" ? lastRenewal(contract, receivedOn) : undefined;
  return last && { renewalOn: last, sentOn: null };
}

function lateDueNoticeEnd(due: DueNotice, { receivedOn }: Notice): Ending | undefined {
  const by = lateNoticeBy(due);
  if (!by || !due.sentOn || !isWithin(receivedOn, due.sentOn, by)) return undefined;
  const afterRenewal = isAfter(receivedOn, due.renewalOn);
  return ending(
    "late-due-notice",
    afterRenewal ? receivedOn.add(toBeConfirmed.lateDenunciationEnd) : due.renewalOn,
    by,
  );
}

const missingDueNoticeEnd = (contract: TerminableContract, due: DueNotice, { receivedOn }: Notice) =>
  lastRenewal(contract, receivedOn)?.equals(due.renewalOn)
    ? ending("missing-due-notice", receivedOn.add(periods.missingDueNoticeEnd))
    : undefined;
