import { captureOf } from "./captures";
import type { HelpContent, Section, SectionOf, Step, StepPicture } from "./content";
import { leadsOutside, linksIn, linksOf } from "./links";
import { richWords } from "./plain-text";
import { mostOutsideLinks } from "./rules";

/** What keeps a page from being sent to be read again. */
export type PageProblem =
  | "title-missing"
  | "summary-missing"
  | "no-section"
  | "section-title-missing"
  | "text-missing"
  | "no-question"
  | "question-missing"
  | "answer-missing"
  | "no-step"
  | "sentence-missing"
  | "alternative-missing"
  | "picture-unknown"
  | "link-vague"
  | "links-too-many";

/** Where it is: in the page, in a section, in one of its steps or of its questions. */
export type Problem = { sectionId?: string; stepId?: string; questionId?: string; problem: PageProblem };

type KnowsCapture = (picture: Extract<StepPicture, { kind: "capture" }>) => boolean;

const wasTaken: KnowsCapture = ({ journey, step }) => captureOf(journey, step) !== undefined;

/** What a page lacks before it can be published, from top to bottom; nothing when it is whole. */
export function checkPage(content: HelpContent, knows: KnowsCapture = wasTaken): Problem[] {
  return [
    ...found(isBlank(content.title), "title-missing"),
    ...found(isBlank(content.summary), "summary-missing"),
    ...found(content.sections.length === 0, "no-section"),
    ...content.sections.flatMap((section) => [
      ...sectionProblems(section, knows).map((problem) => ({ sectionId: section.id, ...problem })),
      ...vagueLinks(section),
    ]),
    ...linksTooMany(content),
  ];
}

const isBlank = (text: string): boolean => text.trim() === "";

const found = (lacks: boolean, problem: PageProblem): Problem[] => (lacks ? [{ problem }] : []);

function sectionProblems(section: Section, knows: KnowsCapture): Problem[] {
  const title = found(isBlank(section.title), "section-title-missing");
  if (section.kind === "contacts") return title;
  if (section.kind === "questions") return [...title, ...questionProblems(section)];
  if (section.kind === "tutorial") return [...title, ...stepsProblems(section.steps, knows)];
  return [...title, ...found(isBlank(richWords(section.body)), "text-missing")];
}

const questionProblems = ({ items }: SectionOf<"questions">): Problem[] => [
  ...found(items.length === 0, "no-question"),
  ...items.flatMap(({ id, question, answer }) =>
    [
      ...found(isBlank(question), "question-missing"),
      ...found(isBlank(richWords(answer)), "answer-missing"),
    ].map((problem) => ({ questionId: id, ...problem })),
  ),
];

const stepsProblems = (steps: Step[], knows: KnowsCapture): Problem[] => [
  ...found(steps.length === 0, "no-step"),
  ...steps.flatMap((step) => stepProblems(step, knows).map((problem) => ({ stepId: step.id, ...problem }))),
];

const stepProblems = ({ sentence, picture, alternative }: Step, knows: KnowsCapture): Problem[] => [
  ...found(isBlank(richWords(sentence)), "sentence-missing"),
  ...found(picture !== null && isBlank(alternative), "alternative-missing"),
  ...found(picture?.kind === "capture" && !knows(picture), "picture-unknown"),
];

/** Labels that say nothing to whoever hears the links of a page one after the other. */
const vague =
  /^(cliquez )?(ici|là)$|^(ce )?lien$|^(en savoir plus|lire la suite|voir|plus d.informations?)$/i;

const vagueLinks = (section: Section): Problem[] =>
  linksIn(section)
    .filter(({ label }) => vague.test(label.trim()))
    .map(({ href: _, label: __, ...place }) => ({ ...place, problem: "link-vague" }));

/** Said once, at the first link too many. */
const linksTooMany = (content: HelpContent): Problem[] =>
  linksOf(content)
    .filter(leadsOutside)
    .slice(mostOutsideLinks, mostOutsideLinks + 1)
    .map(({ href: _, label: __, ...place }) => ({ ...place, problem: "links-too-many" }));
