import type { Inline, Line } from "@/lib/help/content";
import type { GuideStep, OpenGuide } from "./open-guide";

/**
 * The guide that a text keeps, undefined when it is not one: another version of the site, or anybody at this browser,
 * may have written it. A link that leads out of the site keeps its words alone.
 */
export function readGuide(kept: string): OpenGuide | undefined {
  const guide = parsed(kept);
  if (!isRecord(guide)) return undefined;
  const { title, steps, at, done, folded } = guide;
  if (!isText(title) || !isListOf(isStep)(steps) || !isListOf(isText)(done)) return undefined;
  if (typeof at !== "number" || !steps[at] || typeof folded !== "boolean") return undefined;
  return { title, steps: steps.map(withinSite), at, done, folded };
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

type Paragraph = Line["content"][number];
type Mark = NonNullable<Extract<Inline, { type: "text" }>["marks"]>[number];

const isText = (value: unknown): value is string => typeof value === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isListOf =
  <Item>(isItem: (value: unknown) => value is Item) =>
  (value: unknown): value is Item[] =>
    Array.isArray(value) && value.every(isItem);

const isStep = (value: unknown): value is GuideStep =>
  isRecord(value) && isText(value.id) && isLine(value.sentence);

const isLine = (value: unknown): value is Line =>
  isRecord(value) &&
  value.type === "doc" &&
  isListOf(isParagraph)(value.content) &&
  value.content.length === 1;

const isParagraph = (value: unknown): value is Paragraph =>
  isRecord(value) &&
  value.type === "paragraph" &&
  (value.content === undefined || isListOf(isInline)(value.content));

const isInline = (value: unknown): value is Inline =>
  isRecord(value) &&
  (value.type === "hardBreak" ||
    (value.type === "text" &&
      isText(value.text) &&
      (value.marks === undefined || isListOf(isMark)(value.marks))));

const isMark = (value: unknown): value is Mark =>
  isRecord(value) &&
  (value.type === "bold" || (value.type === "link" && isRecord(value.attrs) && isText(value.attrs.href)));

function withinSite({ id, sentence }: GuideStep): GuideStep {
  const [{ content = [] }] = sentence.content;
  return {
    id,
    sentence: { type: "doc", content: [{ type: "paragraph", content: content.map(withoutWayOut) }] },
  };
}

const withoutWayOut = (inline: Inline): Inline =>
  inline.type === "text" && inline.marks
    ? { ...inline, marks: inline.marks.filter((mark) => mark.type === "bold" || isInSite(mark.attrs.href)) }
    : inline;

const isInSite = (href: string): boolean => /^\/(?![/\\])[^\s\\\p{C}]*$/u.test(href);
