import type { HelpContent, Section, TutorialSection } from "./content";

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
