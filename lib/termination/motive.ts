import type { Temporal } from "temporal-polyfill";

/** The life events of L. 221-17. */
export const lifeEvents = [
  "move",
  "marital-status",
  "matrimonial-regime",
  "profession",
  "retirement",
  "end-of-activity",
] as const;

/** What a request may give as its motive: the list of D. 221-1, from « Résiliation à échéance » to « Autres ». */
export const motiveKinds = [
  "renewal",
  ...lifeEvents,
  "compulsory-cover",
  "renunciation",
  "late-due-notice",
  "missing-due-notice",
  "death",
  "other",
] as const;

export type LifeEvent = (typeof lifeEvents)[number];
export type MotiveKind = (typeof motiveKinds)[number];

export type Motive = {
  kind: MotiveKind;
  /** The day of the event; of a late avis, the day it was sent. */
  eventOn: Temporal.PlainDate | null;
  /** Of a life event: its direct link to the risk covered is stated, as L. 221-17 asks. */
  linkStated: boolean;
};

/** Whether a motive is a life event of L. 221-17, whose link to the risk is stated. */
export const isLifeEvent = (kind: MotiveKind): kind is LifeEvent =>
  lifeEvents.some((event) => event === kind);
