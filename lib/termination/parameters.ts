import type { Owes } from "./ending";

/** The periods of the law, each with its article of the code de la mutualité. */
export const periods = {
  /** Notice before the échéance (L. 221-10). */
  renewalNotice: { months: 2 },
  /** The avis d’échéance is late when it leaves less than this before the last day of notice (L. 221-10-1). */
  dueNoticeLead: { days: 15 },
  /** From the sending of a late avis, to give notice (L. 221-10-1). */
  lateDueNotice: { days: 20 },
  /** From receipt to the end, when the avis was never sent (L. 221-10-1). */
  missingDueNoticeEnd: { days: 1 },
  /** From first subscription to the right to leave at any time (L. 221-10-2). */
  freedom: { years: 1 },
  /** From receipt to the end, at any time (L. 221-10-2) and after a life event (L. 221-17). */
  anyTimeEnd: { months: 1 },
  lifeEventEnd: { months: 1 },
  /** From a life event, to give notice (L. 221-17). */
  lifeEvent: { months: 3 },
  /** Calendar days to renounce, from effect or from the conditions received later (L. 221-18). */
  renunciation: { days: 14 },
  /** From the sending by a new insurer to the presumed receipt (R. 221-6, II). */
  insurerReceipt: { days: 1 },
  /** From the end, to pay the balance back (R. 221-6). */
  refund: { days: 30 },
  /** From an end, to say that the request was not one’s own: the mutual’s own rule. */
  dispute: { days: 30 },
} as const;

/** Working days within which an adviser decides, when no end is known at once: the mutual’s own promise. */
export const decisionDays = 5;

/** Days a link of an e-mail lives at least, and beyond the end of the contract: long enough to see what became of it. */
export const linkDays = { least: 90, afterEnd: 30 } as const;

type ToBeConfirmed = {
  renunciationOwes: Owes;
  compulsoryCoverIsLifeEvent: boolean;
  lateDenunciationEnd: { days: number };
  deathEnd: { days: number };
};

/** What no public source settles: fictitious choices, all in favour of the member, that the mutual confirms or edits. */
export const toBeConfirmed: ToBeConfirmed = {
  /** L. 221-18 lets the mutual keep the days covered only if the member asked for cover at once: it keeps nothing. */
  renunciationOwes: "nothing",
  /** A new employer’s compulsory cover is taken as the change of profession of L. 221-17. */
  compulsoryCoverIsLifeEvent: true,
  /** Notice within the 20 days of a late avis, but after the échéance: as if the avis had never left. */
  lateDenunciationEnd: { days: 1 },
  /** From the death to the last day of cover: the day itself. */
  deathEnd: { days: 0 },
};
