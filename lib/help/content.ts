import { z } from "zod";
import { isLinkAddress } from "./rules";

/** What a page of help is made of: closed blocks, never HTML. What is not in this list is refused, not cleaned. */

const href = z.string().refine(isLinkAddress);

/** Text of people, without the signs that no keyboard types: PostgreSQL keeps some of them in no text. */
const words = (length: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, ""))
    .max(length);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href }) }),
]);

const inline = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: words(5_000).min(1),
    marks: z.array(mark).max(2).optional(),
  }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z.array(inline).max(200).optional(),
});
const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.literal(3) }),
  content: z.array(inline).max(20).optional(),
});
const item = z.strictObject({ type: z.literal("listItem"), content: z.array(paragraph).min(1).max(10) });
const bullets = z.strictObject({ type: z.literal("bulletList"), content: z.array(item).min(1).max(50) });
const numbers = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.literal(1) }).optional(),
  content: z.array(item).min(1).max(50),
});

/** A text of several blocks, as the editor holds it. */
const richText = z.strictObject({
  type: z.literal("doc"),
  content: z
    .array(z.discriminatedUnion("type", [paragraph, heading, bullets, numbers]))
    .min(1)
    .max(200),
});

/** A text of one paragraph: the sentence of a step. */
const line = z.strictObject({ type: z.literal("doc"), content: z.tuple([paragraph]) });

/** Names a section, a question or a step within its page; a section's is also its anchor. */
const id = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const title = words(120);

/** A part of a picture, in thousandths of its width and height. */
const share = z.number().int().min(0).max(1_000);
const zone = z.strictObject({ x: share, y: share, width: share, height: share });

const picture = z.discriminatedUnion("kind", [
  /** Taken from the product itself: a step of a journey of `captures.json`, whose zone comes with it. */
  z.strictObject({ kind: z.literal("capture"), journey: id, step: id, highlight: z.boolean() }),
  z.strictObject({ kind: z.literal("upload"), pictureId: z.uuid(), zone: zone.nullable() }),
]);

const step = z.strictObject({
  id,
  sentence: line,
  picture: picture.nullable(),
  /** What the picture shows, for who does not see it. Compulsory with a picture before publication. */
  alternative: words(300),
});

const section = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), id, title, body: richText }),
  z.strictObject({
    kind: z.literal("notice"),
    id,
    title,
    tone: z.enum(["information", "warning"]),
    body: richText,
  }),
  z.strictObject({ kind: z.literal("contacts"), id, title }),
  z.strictObject({
    kind: z.literal("questions"),
    id,
    title,
    items: z.array(z.strictObject({ id, question: words(200), answer: richText })).max(40),
  }),
  z.strictObject({
    kind: z.literal("tutorial"),
    id,
    title,
    /** Where « Fais-le avec moi » opens: an address of the product. */
    start: z
      .string()
      .regex(/^\/(?!\/)[a-z0-9/-]*$/)
      .max(200)
      .nullable(),
    /** The step that it opens at, when those before lead to that page; the first, unless told. */
    opensAt: id.optional(),
    steps: z.array(step).max(30),
  }),
]);

/** Sections have names of their own in a page, steps and questions in their section. */
const distinctIds = ({ sections }: { sections: z.infer<typeof section>[] }) =>
  [sections, ...sections.map(partsOf)].every(
    (parts) => new Set(parts.map(({ id }) => id)).size === parts.length,
  );

const partsOf = (one: z.infer<typeof section>): { id: string }[] =>
  one.kind === "tutorial" ? one.steps : one.kind === "questions" ? one.items : [];

/** A page of help as editors write it: half-filled while it is a draft, whole when `checkPage` finds nothing to say. */
export const HelpContent = z
  .strictObject({ title, summary: words(300), sections: z.array(section).max(40) })
  .refine(distinctIds);

export type HelpContent = z.infer<typeof HelpContent>;
export type Section = HelpContent["sections"][number];
export type SectionOf<Kind extends Section["kind"]> = Extract<Section, { kind: Kind }>;
export type TutorialSection = SectionOf<"tutorial">;
export type Step = TutorialSection["steps"][number];
export type StepPicture = NonNullable<Step["picture"]>;
export type Zone = z.infer<typeof zone>;
export type RichText = z.infer<typeof richText>;
export type Line = z.infer<typeof line>;
export type Block = RichText["content"][number];
export type Inline = z.infer<typeof inline>;
