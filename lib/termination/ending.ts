import { Temporal } from "temporal-polyfill";
import type { ContractNature } from "@/lib/contract/rules";
import type { Motive } from "./motive";
import { toBeConfirmed } from "./parameters";
import type { DueNotice } from "./renewal";
import { unbroken } from "./unbroken";

/** What the law asks about a contract. `conditionsReceivedOn`: of a distance adhesion, when after effect. */
export type TerminableContract = {
  nature: ContractNature;
  firstSubscribedOn: Temporal.PlainDate;
  effectiveOn: Temporal.PlainDate;
  renewal: string;
  endedOn: Temporal.PlainDate | null;
  conditionsReceivedOn?: Temporal.PlainDate | null;
  dueNotices?: readonly DueNotice[];
};

/** A request: the civil day it was received in France (`receiptDay`) and its motive, if it gives one. */
export type Notice = { receivedOn: Temporal.PlainDate; motive: Motive | null };

/** The article of each ground, as it follows « article ». That of the statuts is the demonstration’s: to be confirmed. */
export const articles = {
  "any-time": unbroken("L. 221-10-2 du code de la mutualité"),
  renewal: unbroken("L. 221-10 du code de la mutualité"),
  "late-due-notice": unbroken("L. 221-10-1, alinéa 1, du code de la mutualité"),
  "missing-due-notice": unbroken("L. 221-10-1, alinéa 2, du code de la mutualité"),
  "life-event": unbroken("L. 221-17 du code de la mutualité"),
  "compulsory-cover": unbroken("L. 221-17 du code de la mutualité"),
  renunciation: unbroken("L. 221-18 du code de la mutualité"),
  death: "6 des statuts",
};

export type Ground = keyof typeof articles;

/** What the member owes of the contract: the days covered, or nothing at all. */
export type Owes = "covered-days" | "nothing";

export type Ending = {
  ground: Ground;
  article: string;
  /** The last day of cover, as `contracts.endedOn`. Before the effective date, cover never begins. */
  endsOn: Temporal.PlainDate;
  /** The last day on which the same notice gives this right; none when it does not run out. */
  noticeBy: Temporal.PlainDate | null;
  owes: Owes;
};

/** What an end on a ground leaves due: a renunciation, nothing. */
export const owesOf = (ground: Ground): Owes =>
  ground === "renunciation" ? toBeConfirmed.renunciationOwes : "covered-days";

/** An end, with what its ground gives. */
export const ending = (
  ground: Ground,
  endsOn: Temporal.PlainDate,
  by: Temporal.PlainDate | null = null,
): Ending => ({ ground, article: articles[ground], endsOn, noticeBy: by, owes: owesOf(ground) });

/** Whether the member may end the contract: not a compulsory group contract (L. 221-10-2, alinéa 2). */
export const isMembersOwn = ({ nature }: Pick<TerminableContract, "nature">) =>
  nature !== "collectif-obligatoire";

/** Whether a day lies between two others, both included. */
export const isWithin = (on: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  !isAfter(from, on) && !isAfter(on, to);

export const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
