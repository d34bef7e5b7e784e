import type { Temporal } from "temporal-polyfill";
import type { lifeEvents, motiveKinds } from "@/db/schema/termination";

export type LifeEvent = (typeof lifeEvents)[number];
export type MotiveKind = (typeof motiveKinds)[number];

export type Motive = {
  kind: MotiveKind;
  /** The day of the event; of a late avis, the day it was sent. */
  eventOn: Temporal.PlainDate | null;
  /** Of a life event: its direct link to the risk covered is stated, as L. 221-17 asks. */
  linkStated: boolean;
};

/** The life events of L. 221-17, as a person chooses them. */
export const lifeEventLabels: Record<LifeEvent, string> = {
  move: "Changement de domicile",
  "marital-status": "Changement de situation matrimoniale",
  "matrimonial-regime": "Changement de régime matrimonial",
  profession: "Changement de profession",
  retirement: "Retraite professionnelle",
  "end-of-activity": "Cessation définitive d’activité professionnelle",
};

/** The motives in the order of the list; the first and the last are those that D. 221-1 names. */
export const motiveLabels: Record<MotiveKind, string> = {
  renewal: "Résiliation à échéance",
  ...lifeEventLabels,
  "compulsory-cover": "Mutuelle obligatoire d’un nouvel employeur",
  renunciation: "Renonciation dans les 14 jours d’une adhésion à distance",
  "late-due-notice": "Avis d’échéance envoyé trop tard",
  "missing-due-notice": "Avis d’échéance jamais envoyé",
  death: "Décès de l’adhérent",
  other: "Autres (à renseigner)",
};

/** Whether a request follows a death: on the ground of its end once one is set, by its motive until then. */
export const isOfDeath = ({ ground, motive }: { ground: string | null; motive: string | null }): boolean =>
  (ground ?? motive) === "death";

/** Whether a motive is a life event of L. 221-17, whose link to the risk is stated. */
export const isLifeEvent = (kind: MotiveKind): kind is LifeEvent => Object.hasOwn(lifeEventLabels, kind);
