import type { ComparedPiece, ComparedText } from "./compare-pages";
import type { HelpContent, Line, RichText, Section, Step, StepPicture } from "./content";
import { linksIn } from "./links";

/** The texts of a page, of a section, of a step or of a question, each with its name. */
export type Words = string | RichText | Line;
export type Named = { what: ComparedText["what"]; words: Words };
/** A step, or a question with its answer. */
export type Piece = { kind: ComparedPiece["kind"]; id: string; texts: Named[]; picture?: StepPicture | null };

export const headOf = ({ title, summary }: HelpContent): Named[] => [
  { what: "title", words: title },
  { what: "summary", words: summary },
];

export function sectionTexts(section: Section): Named[] {
  const title: Named = { what: "title", words: section.title };
  const body: Named[] = "body" in section ? [{ what: "text", words: section.body }] : [];
  const links = linksIn(section).map(({ label, href }) => `${label} → ${href}`);
  return [title, ...body, ...(links.length > 0 ? [{ what: "links" as const, words: links.join("\n") }] : [])];
}

export function piecesOf(section: Section): Piece[] {
  if (section.kind === "tutorial") return section.steps.map(stepPiece);
  if (section.kind !== "questions") return [];
  return section.items.map(({ id, question, answer }) => ({
    kind: "question",
    id,
    texts: [
      { what: "question", words: question },
      { what: "answer", words: answer },
    ],
  }));
}

const stepPiece = ({ id, sentence, picture, alternative }: Step): Piece => ({
  kind: "step",
  id,
  picture,
  texts: [
    { what: "sentence", words: sentence },
    { what: "alternative", words: alternative },
  ],
});
