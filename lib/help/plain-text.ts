import type { Block, HelpContent, Inline, Line, RichText, Section } from "./content";

/** The words of a page as somebody reads them, title and summary first: what is searched, compared and judged. */
export const pageText = ({ title, summary, sections }: HelpContent): string =>
  [title, summary, ...sections.map(sectionText)].filter(Boolean).join("\n");

/** The words of a section, a line a block. */
export function sectionText(section: Section): string {
  return [section.title, ...bodyLines(section)].filter(Boolean).join("\n");
}

function bodyLines(section: Section): string[] {
  if (section.kind === "contacts") return [];
  if (section.kind === "questions")
    return section.items.flatMap(({ question, answer }) => [question, richWords(answer)]);
  if (section.kind === "tutorial") return section.steps.map(({ sentence }) => richWords(sentence));
  return [richWords(section.body)];
}

/** The words of a text, a line a block. */
export const richWords = (text: RichText | Line): string => text.content.map(blockWords).join("\n");

function blockWords(block: Block): string {
  if (block.type === "paragraph" || block.type === "heading") return inlineWords(block.content ?? []);
  return block.content
    .flatMap((item) => item.content.map(({ content }) => inlineWords(content ?? [])))
    .join("\n");
}

const inlineWords = (inlines: Inline[]): string =>
  inlines.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
