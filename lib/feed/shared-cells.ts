import * as cells from "./cells";

/** An identifier of the management system, its own or another row’s. */
export const reference = (what: string) =>
  cells.words(`${what} manque.`, `${what} dépasse 64 caractères.`, 64);
/** A text that must be there, named in its sentences. */
export const label = (what: string, max = 200) =>
  cells.words(`${what} manque.`, `${what} dépasse ${max} caractères.`, max);
export const memberReference = reference("L’identifiant de l’adhérent");
export const contractReference = reference("L’identifiant du contrat");

export const careKindWords = {
  consultation: "consultation",
  pharmacie: "pharmacy",
  analyses: "laboratory",
  imagerie: "imaging",
  auxiliaires: "paramedical",
  transport: "transport",
  hospitalisation: "hospital",
  optique: "optical",
  dentaire: "dental",
  audiologie: "hearing",
  "medecine-douce": "alternative",
  autre: "other",
} as const;

/** Whether a period does not end before it begins. */
export const inOrder = (from: string, to: string | null): boolean => to === null || from <= to;
