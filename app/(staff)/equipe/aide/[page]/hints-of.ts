import type { Hint, Hints } from "@/components/help-editor/hints";
import type { DeadLink } from "@/lib/help/check-links";
import { checkPage, type PageProblem, type Problem } from "@/lib/help/check-page";
import type { HelpContent } from "@/lib/help/content";
import { mostOutsideLinks } from "@/lib/help/rules";
import { readingOf } from "./reading-of";

/** What is said of a text: what it lacks before it can be published, and how easily it is read. */
export const hintsOf = (content: HelpContent): Hints => ({
  problems: checkPage(content).map((problem) => problemHint(problem, content)),
  reading: readingOf(content),
});

/** For each problem: the field that it is in, and what to do. */
const fields: Record<PageProblem, { field: string; sentence: string }> = {
  "title-missing": { field: "page-title", sentence: "Donnez un titre à la page." },
  "summary-missing": { field: "page-summary", sentence: "Résumez la page en une phrase." },
  "no-section": { field: "ajouter-text", sentence: "Ajoutez au moins une section." },
  "section-title-missing": { field: "title", sentence: "Donnez un titre à la section." },
  "text-missing": { field: "body", sentence: "Écrivez le texte de la section." },
  "no-question": { field: "title", sentence: "Ajoutez au moins une question." },
  "question-missing": { field: "question", sentence: "Écrivez la question." },
  "answer-missing": { field: "answer", sentence: "Écrivez la réponse." },
  "no-step": { field: "title", sentence: "Ajoutez au moins une étape." },
  "sentence-missing": { field: "sentence", sentence: "Dites ce qu’il faut faire." },
  "alternative-missing": { field: "alternative", sentence: "Décrivez l’image." },
  "picture-unknown": {
    field: "picture-choose",
    sentence: "Cette image n’existe plus\u00a0: choisissez-en une autre.",
  },
  "link-vague": {
    field: "",
    sentence:
      "Un lien dit «\u00a0ici\u00a0» ou «\u00a0en savoir plus\u00a0»\u00a0: écrivez plutôt ce qu’on y trouve.",
  },
  "links-too-many": {
    field: "",
    sentence: `Cette page a plus de ${mostOutsideLinks} liens vers d’autres sites\u00a0: gardez les plus utiles.`,
  },
};

function problemHint({ problem, ...place }: Problem, content: HelpContent): Hint {
  const { field, sentence } = fields[problem];
  return {
    anchor: anchorOf(place, field || textField(place)),
    sentence: `${sentence}${whereWords(place, content)}`,
  };
}

/** A link that leads nowhere: which one, where, and why. */
export const deadLinkHint = ({ label, href, fault, ...place }: DeadLink): Hint => ({
  anchor: anchorOf(place, textField(place)),
  sentence: `«\u00a0${label}\u00a0» (${href})\u00a0: ${faults[fault]}`,
});

const faults: Record<DeadLink["fault"], string> = {
  "unknown-page": "cette page n’existe pas, ou n’est pas publiée.",
  "unknown-anchor": "la page existe, mais pas cet endroit de la page.",
  unreachable: "l’autre site ne répond pas.",
};

type Place = { sectionId?: string; stepId?: string; questionId?: string; start?: true };

/** The field as the editor names it. */
const anchorOf = ({ sectionId, stepId, questionId }: Place, field: string): string =>
  sectionId ? ["s", sectionId, stepId ?? questionId, field].filter(Boolean).join("-") : field;

function textField({ stepId, questionId, start }: Place): string {
  if (start) return "start";
  if (stepId) return "sentence";
  return questionId ? "answer" : "body";
}

function whereWords({ sectionId, stepId, questionId }: Place, { sections }: HelpContent): string {
  const rank = sections.findIndex(({ id }) => id === sectionId);
  const section = sections[rank];
  if (!section) return "";
  const inner =
    section.kind === "tutorial" ? section.steps : section.kind === "questions" ? section.items : [];
  const within = inner.findIndex(({ id }) => id === (stepId ?? questionId));
  const noun = section.kind === "tutorial" ? "étape" : "question";
  return ` (section ${rank + 1}${within >= 0 ? `, ${noun} ${within + 1}` : ""})`;
}
