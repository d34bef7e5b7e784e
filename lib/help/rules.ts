import type { Route } from "next";
import { routes, routeTo } from "@/lib/core/routes";
import type { HelpContent, Section, StepPicture, TutorialSection } from "./content";
import type { ShownPicture } from "./pictures-of";

/** The themes of the help, in the order in which they are listed. */
export const helpThemeNames = {
  access: "Créer mon espace et me connecter",
  contract: "Mon contrat et ma carte",
  reimbursements: "Mes remboursements",
  contributions: "Mes cotisations",
  documents: "Mes documents",
  changes: "Changer quelque chose",
  data: "Mes données et ma sécurité",
  ending: "Résilier",
} as const;

export type HelpTheme = keyof typeof helpThemeNames;

/** Where the list of help shows each theme. */
const themeAnchors: Record<HelpTheme, string> = {
  access: "acces",
  contract: "contrat",
  reimbursements: "remboursements",
  contributions: "cotisations",
  documents: "documents",
  changes: "changements",
  data: "donnees",
  ending: "resiliation",
};

export const helpThemeAnchor = (theme: HelpTheme): string => themeAnchors[theme];

export const helpThemeAddress = (theme: HelpTheme): Route => `${routes.help}#${themeAnchors[theme]}`;

export const helpStateNames = {
  draft: "Brouillon",
  "in-review": "En relecture",
  published: "Publiée",
  archived: "Archivée",
} as const;

export type HelpState = keyof typeof helpStateNames;

export const sectionNames: Record<Section["kind"], string> = {
  text: "Texte",
  notice: "Encadré",
  tutorial: "Tutoriel",
  questions: "Questions et réponses",
  contacts: "Contacts",
};

/** How long a link that shows a working copy lives. */
export const previewHours = 24;

/** How long after its last sign an editor is still said to have a page open. */
export const presenceSeconds = 45;

export const tutorialsOf = (content: HelpContent): TutorialSection[] =>
  content.sections.filter((section) => section.kind === "tutorial");

/** The name of a picture of the product among those of a page. */
export const captureKey = (journey: string, step: string): string => `${journey}/${step}`;

/** The name of a step's picture among those of a page. */
export const pictureKey = (picture: StepPicture): string =>
  picture.kind === "upload" ? picture.pictureId : captureKey(picture.journey, picture.step);

type Upload = { id: string; width: number; height: number };

/** A picture that an editor sent, as a page shows it: the same in both shapes. Its zone is the step's to say. */
export function uploadedPicture({ id, width, height }: Upload): ShownPicture {
  const shape = { width, height, zone: null };
  const sources = (["avif", "webp"] as const).map((format) => ({
    type: `image/${format}`,
    width,
    height,
    srcSet: routeTo.helpPicture(id, format),
  }));
  return { sources, fallback: routeTo.helpPicture(id, "jpg"), phone: shape, desktop: shape };
}
