import { Temporal } from "temporal-polyfill";
import { dueNoticeEnds } from "./due-notice";
import {
  type Ending,
  ending,
  isAfter,
  isMembersOwn,
  isWithin,
  type Notice,
  type TerminableContract,
} from "./ending";
import { isLifeEvent } from "./motive";
import { periods, toBeConfirmed } from "./parameters";
import { noticeBy, reachableRenewal } from "./renewal";

/**
 * The grounds open to a contract by a notice, with the end that each gives, soonest first; the échéance before its late
 * avis when both give one day. Those that rest on a fact (a life event, a death, a renunciation) are open when the
 * motive states it. Leaves out what would not end the contract sooner than it already ends. A compulsory group contract
 * opens none but death (L. 221-10-2, alinéa 2).
 */
export function openGrounds(contract: TerminableContract, notice: Notice): Ending[] {
  const open = [
    deathEnd(contract, notice),
    renunciationEnd(contract, notice),
    eventEnd(contract, notice),
    anyTimeEnd(contract, notice),
    renewalEnd(contract, notice),
    ...dueNoticeEnds(contract, notice),
  ].filter((ending) => ending !== undefined);
  const { endedOn } = contract;
  return open
    .filter(({ endsOn }) => !endedOn || isAfter(endedOn, endsOn))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.endsOn, b.endsOn));
}

type Rule = (contract: TerminableContract, notice: Notice) => Ending | undefined;

/** The first day on which a notice may end the contract at any time: a year after first subscription (L. 221-10-2). */
export const freeFrom = ({ firstSubscribedOn }: Pick<TerminableContract, "firstSubscribedOn">) =>
  firstSubscribedOn.add(periods.freedom);

const anyTimeEnd: Rule = (contract, { receivedOn }) =>
  isMembersOwn(contract) && !isAfter(freeFrom(contract), receivedOn)
    ? ending("any-time", receivedOn.add(periods.anyTimeEnd))
    : undefined;

const renewalEnd: Rule = (contract, { receivedOn }) => {
  if (!isMembersOwn(contract)) return undefined;
  const renewalOn = reachableRenewal(contract, receivedOn);
  return ending("renewal", renewalOn, noticeBy(renewalOn));
};

/** A life event within three months, its link to the risk stated; a new employer’s compulsory cover likewise. */
const eventEnd: Rule = ({ nature }, { receivedOn, motive }) => {
  if (nature !== "individuel" || !motive?.eventOn) return undefined;
  const isCover = motive.kind === "compulsory-cover" && toBeConfirmed.compulsoryCoverIsLifeEvent;
  if (!isCover && !(isLifeEvent(motive.kind) && motive.linkStated)) return undefined;
  const by = motive.eventOn.add(periods.lifeEvent);
  if (!isWithin(receivedOn, motive.eventOn, by)) return undefined;
  return ending(isCover ? "compulsory-cover" : "life-event", receivedOn.add(periods.lifeEventEnd), by);
};

/** The last day to renounce a distance adhesion (L. 221-18). */
export function renunciationBy({
  effectiveOn,
  conditionsReceivedOn,
}: Pick<TerminableContract, "effectiveOn" | "conditionsReceivedOn">): Temporal.PlainDate {
  const isLater = conditionsReceivedOn && isAfter(conditionsReceivedOn, effectiveOn);
  return (isLater ? conditionsReceivedOn : effectiveOn).add(periods.renunciation);
}

/** Of a new adhesion alone: a contract that follows one of a year or more is not renounced. */
const renunciationEnd: Rule = (contract, { receivedOn, motive }) => {
  const by = renunciationBy(contract);
  const isNew = isAfter(freeFrom(contract), contract.effectiveOn);
  if (motive?.kind !== "renunciation" || !isMembersOwn(contract) || !isNew || isAfter(receivedOn, by))
    return undefined;
  return ending("renunciation", receivedOn, by);
};

/** The last day to renounce, when a request of that day could still do it; nothing when it could not. */
export const renounceableUntil = (contract: TerminableContract, receivedOn: Temporal.PlainDate) =>
  renunciationEnd(contract, {
    receivedOn,
    motive: { kind: "renunciation", eventOn: null, linkStated: false },
  })?.noticeBy ?? undefined;

/** The only end that lies before its notice: nobody is the member of a contract any more. */
const deathEnd: Rule = ({ firstSubscribedOn }, { receivedOn, motive }) =>
  motive?.kind === "death" && motive.eventOn && isWithin(motive.eventOn, firstSubscribedOn, receivedOn)
    ? ending("death", motive.eventOn.add(toBeConfirmed.deathEnd))
    : undefined;
