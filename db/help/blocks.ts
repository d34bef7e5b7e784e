import type { Block, HelpContent, Inline, Line, RichText, Section, Step } from "@/lib/help/content";
import type { HelpTheme } from "@/lib/help/rules";

/** The pages that the product comes with are written with these words; the database keeps the blocks that they give. */

/** A page as it is imported at first start. `key` names a page that the product itself shows or points to. */
export type WrittenPage = { key: string; slug: string; theme: HelpTheme; content: HelpContent };

/** A text of one line a block: « - » begins a bullet, « 1. » a number, « ### » a title. `**bold**`, `[label](address)`. */
export function text(...lines: string[]): RichText {
  const blocks: Block[] = [];
  for (const one of lines) addLine(blocks, one);
  return { type: "doc", content: blocks };
}

/** One paragraph. */
export const line = (words: string): Line => ({
  type: "doc",
  content: [{ type: "paragraph", content: inlines(words) }],
});

function addLine(blocks: Block[], words: string): void {
  const last = blocks.at(-1);
  if (words.startsWith("### "))
    blocks.push({ type: "heading", attrs: { level: 3 }, content: inlines(words.slice(4)) });
  else if (words.startsWith("- ")) addItem(blocks, last, "bulletList", words.slice(2));
  else if (/^\d+\. /.test(words)) addItem(blocks, last, "orderedList", words.replace(/^\d+\. /, ""));
  else blocks.push({ type: "paragraph", content: inlines(words) });
}

function addItem(
  blocks: Block[],
  last: Block | undefined,
  type: "bulletList" | "orderedList",
  words: string,
) {
  const item = {
    type: "listItem" as const,
    content: [{ type: "paragraph" as const, content: inlines(words) }],
  };
  if (last?.type === type) last.content.push(item);
  else blocks.push({ type, content: [item] });
}

/** `**bold**` and `[label](address)`, one within the other at most once. */
function inlines(words: string): Inline[] {
  return words.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).flatMap((part): Inline[] => {
    if (part === "") return [];
    const [, label, href] = part.match(/^\[([^\]]+)\]\(([^)]+)\)$/) ?? [];
    if (label && href) return [{ type: "text", text: label, marks: [{ type: "link", attrs: { href } }] }];
    const [, bold] = part.match(/^\*\*([^*]+)\*\*$/) ?? [];
    if (bold) return [{ type: "text", text: bold, marks: [{ type: "bold" }] }];
    return [{ type: "text", text: part }];
  });
}

type WrittenStep = [key: string, sentence: string, alternative?: string];

/**
 * A tutorial whose steps are those of one journey of the product: a step without alternative has no picture. `opensAt`:
 * the first step on the page where it starts, when those before lead there.
 */
export const tutorial = (
  journey: string,
  title: string,
  start: string | null,
  steps: WrittenStep[],
  opensAt?: string,
): Section => ({
  kind: "tutorial",
  id: journey,
  title,
  start,
  ...(opensAt && { opensAt }),
  steps: steps.map((written) => stepOf(journey, written)),
});

const stepOf = (journey: string, [key, sentence, alternative]: WrittenStep): Step => ({
  id: key,
  sentence: line(sentence),
  picture: alternative ? { kind: "capture", journey, step: key, highlight: true } : null,
  alternative: alternative ?? "",
});

export const section = (id: string, title: string, ...lines: string[]): Section => ({
  kind: "text",
  id,
  title,
  body: text(...lines),
});

export const notice = (
  id: string,
  tone: "information" | "warning",
  title: string,
  ...lines: string[]
): Section => ({
  kind: "notice",
  id,
  tone,
  title,
  body: text(...lines),
});

/** Questions and answers: [question, line, line…]. */
export const questions = (title: string, ...asked: [string, ...string[]][]): Section => ({
  kind: "questions",
  id: "questions",
  title,
  items: asked.map(([question, ...lines], index) => ({
    id: `question-${index + 1}`,
    question,
    answer: text(...lines),
  })),
});
