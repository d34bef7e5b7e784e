import type { JSONContent } from "@tiptap/core";
import type { Block, Inline, Line, RichText } from "@/lib/help/content";

/** What Tiptap holds, as the closed blocks that are kept: attributes of its own, and nodes that are not ours, fall away. */
export function closedText({ content = [] }: JSONContent): RichText {
  const blocks = content.flatMap(closedBlock);
  return { type: "doc", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] };
}

/** The same of a text of one paragraph. */
export const closedLine = ({ content = [] }: JSONContent): Line => ({
  type: "doc",
  content: [paragraph(content[0] ?? {})],
});

function closedBlock(node: JSONContent): Block[] {
  switch (node.type) {
    case "paragraph":
      return [paragraph(node)];
    case "heading":
      return [{ type: "heading", attrs: { level: 3 }, ...inside(node) }];
    case "bulletList":
    case "orderedList":
      return [{ type: node.type, content: (node.content ?? []).map(item) }];
    default:
      return [];
  }
}

type Paragraph = Extract<Block, { type: "paragraph" }>;

const paragraph = (node: JSONContent): Paragraph => ({ type: "paragraph", ...inside(node) });

const item = (node: JSONContent) => ({
  type: "listItem" as const,
  content: (node.content ?? []).map(paragraph),
});

function inside({ content = [] }: JSONContent): { content?: Inline[] } {
  const inlines = content.flatMap(closedInline);
  return inlines.length > 0 ? { content: inlines } : {};
}

function closedInline({ type, text, marks = [] }: JSONContent): Inline[] {
  if (type === "hardBreak") return [{ type }];
  if (type !== "text" || !text) return [];
  const kept = marks.flatMap(closedMark);
  const pieces = text.match(/[\s\S]{1,5000}/g) ?? [];
  return pieces.map((piece) =>
    kept.length > 0 ? { type, text: piece, marks: kept } : { type, text: piece },
  );
}

type Mark = NonNullable<Extract<Inline, { type: "text" }>["marks"]>[number];

function closedMark({ type, attrs }: NonNullable<JSONContent["marks"]>[number]): Mark[] {
  if (type === "bold") return [{ type }];
  const href: unknown = attrs?.href;
  return type === "link" && typeof href === "string" ? [{ type, attrs: { href } }] : [];
}
