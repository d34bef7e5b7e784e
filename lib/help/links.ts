import type { Block, HelpContent, Inline, Line, RichText, Section, TutorialSection } from "./content";

/** A link of a page, and where it is. */
export type PageLink = {
  href: string;
  label: string;
  sectionId: string;
  stepId?: string;
  questionId?: string;
  /** It is the page that « Fais-le avec moi » opens. */
  start?: true;
};

type Found = Pick<PageLink, "href" | "label">;

/** The links of a page, from top to bottom. */
export const linksOf = (content: HelpContent): PageLink[] => content.sections.flatMap(linksIn);

/** Whether a link leads to another site. */
export const leadsOutside = ({ href }: Pick<PageLink, "href">): boolean => /^https:/i.test(href);

/** The links of a section, and the page that its tutorial opens. */
export function linksIn(section: Section): PageLink[] {
  const sectionId = section.id;
  if (section.kind === "contacts") return [];
  if (section.kind === "tutorial")
    return [
      ...startOf(section),
      ...section.steps.flatMap((step) => placed(step.sentence, { sectionId, stepId: step.id })),
    ];
  if (section.kind === "questions")
    return section.items.flatMap(({ id, answer }) => placed(answer, { sectionId, questionId: id }));
  return placed(section.body, { sectionId });
}

const startOf = ({ id, start }: TutorialSection): PageLink[] =>
  start === null ? [] : [{ href: start, label: "Fais-le avec moi", sectionId: id, start: true }];

const placed = (text: RichText | Line, place: Omit<PageLink, keyof Found>): PageLink[] =>
  text.content
    .flatMap(linesOf)
    .flatMap(linksOfLine)
    .map((link) => ({ ...link, ...place }));

function linesOf(block: Block): Inline[][] {
  if (block.type === "paragraph" || block.type === "heading") return [block.content ?? []];
  return block.content.flatMap((item) => item.content.map(({ content }) => content ?? []));
}

/** Words in bold within a link part it in two texts of one address: they are one link. */
function linksOfLine(inlines: Inline[]): Found[] {
  const links: Found[] = [];
  let before: string | undefined;
  for (const inline of inlines) {
    const href = hrefOf(inline);
    const last = links.at(-1);
    const label = inline.type === "text" ? inline.text : " ";
    if (href !== undefined && href === before && last) last.label += label;
    else if (href !== undefined) links.push({ href, label });
    before = href;
  }
  return links;
}

function hrefOf(inline: Inline): string | undefined {
  if (inline.type !== "text") return undefined;
  for (const mark of inline.marks ?? []) if (mark.type === "link") return mark.attrs.href;
  return undefined;
}
