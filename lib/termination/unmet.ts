import type { Temporal } from "temporal-polyfill";
import { isAfter, type Notice, type TerminableContract } from "./ending";
import { renunciationBy } from "./grounds";
import { isLifeEvent, type Motive } from "./motive";
import { periods } from "./parameters";
import { firstRenewal, lateNoticeBy, noticeBy, renewalToldOn } from "./renewal";

/** What a motive asks for and does not find; `by` is the last day on which the request was in time. */
export type Unmet =
  | { lacks: "individual" | "day" | "link" | "past-day" | "late-avis" | "no-avis" | "new-adhesion" }
  | { lacks: "time"; by: Temporal.PlainDate };

/** Why a motive that opens nothing opens nothing: the conditions it misses, and those alone. */
export function unmetConditions(contract: TerminableContract, { receivedOn, motive }: Notice): Unmet[] {
  if (!motive || motive.kind === "other" || motive.kind === "death") return [];
  if (motive.kind === "renewal") return [late(noticeBy(firstRenewal(contract, receivedOn)))];
  if (motive.kind === "renunciation") {
    const by = renunciationBy(contract);
    return [isAfter(receivedOn, by) ? late(by) : { lacks: "new-adhesion" }];
  }
  if (contract.nature !== "individuel") return [{ lacks: "individual" }];
  if (motive.kind === "missing-due-notice") return [{ lacks: "no-avis" }];
  return ofEvent(contract, motive, receivedOn);
}

const late = (by: Temporal.PlainDate): Unmet => ({ lacks: "time", by });

/** An event has a day, which has come, and its delay; a life event a link to the risks too. */
function ofEvent(contract: TerminableContract, motive: Motive, receivedOn: Temporal.PlainDate): Unmet[] {
  const { kind, eventOn, linkStated } = motive;
  const link: Unmet[] = isLifeEvent(kind) && !linkStated ? [{ lacks: "link" }] : [];
  if (!eventOn) return [{ lacks: "day" }, ...link];
  if (isAfter(eventOn, receivedOn)) return [{ lacks: "past-day" }, ...link];
  const by =
    kind === "late-due-notice"
      ? lateNoticeBy({ renewalOn: renewalToldOn(contract, eventOn), sentOn: eventOn })
      : eventOn.add(periods.lifeEvent);
  if (!by) return [{ lacks: "late-avis" }];
  return isAfter(receivedOn, by) ? [late(by), ...link] : link;
}
