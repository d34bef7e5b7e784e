import fc from "fast-check";
import { expect, test } from "vitest";
import type { OpenGuide } from "@/components/help/open-guide";
import { readGuide } from "@/components/help/read-guide";
import { line } from "@/db/help/blocks";

const guide: OpenGuide = {
  title: "Créer mon espace",
  steps: [
    { id: "un", sentence: line("Choisissez **mon espace**.") },
    { id: "deux", sentence: line("Lisez [les mentions](/mentions-legales).") },
  ],
  at: 1,
  done: ["un"],
  folded: false,
};
const linkTo = (href: string) => ({
  ...guide,
  steps: [{ id: "un", sentence: line(`Lisez [ceci](${href}).`) }],
  at: 0,
});

test("a guide that this tab kept is read as it was", () => {
  expect(readGuide(JSON.stringify(guide))).toEqual(guide);
});

test.each([
  "",
  "{",
  "null",
  "3",
  "[]",
  "{}",
  ...[
    { title: 1 },
    { steps: [] },
    { steps: {} },
    { steps: [null] },
    { steps: [{ id: "un", sentence: "Lisez." }] },
    { steps: [{ id: "un", sentence: { type: "doc", content: [] } }], at: 0 },
    { steps: [{ id: "un", sentence: { type: "doc", content: [{ type: "heading" }] } }], at: 0 },
    {
      steps: [
        {
          id: "un",
          sentence: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text" }] }] },
        },
      ],
      at: 0,
    },
    { at: 2 },
    { at: -1 },
    { at: 0.5 },
    { at: "1" },
    { done: "un" },
    { done: [1] },
    { folded: undefined },
  ].map((fault) => JSON.stringify({ ...guide, ...fault })),
])("%s is no guide", (kept) => {
  expect(readGuide(kept)).toBeUndefined();
});

test("no text breaks the page that reads it", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (kept) => readGuide(kept) === undefined));
});

test.each(["https://ailleurs.example/x", "mailto:a@b.example", "tel:0102030405", "#debut"])(
  "a link to %s keeps its words alone beside another page",
  (href) => {
    const [step] = readGuide(JSON.stringify(linkTo(href)))?.steps ?? [];
    expect(JSON.stringify(step)).toContain("ceci");
    expect(JSON.stringify(step)).not.toContain("href");
  },
);

test.each(["javascript:alert(1)", "//ailleurs.example", "/\\ailleurs.example", "/a\nb"])(
  "a link to %j, which no page has, is not followed",
  (href) => {
    const kept = JSON.stringify(linkTo("/ici")).replace('"/ici"', JSON.stringify(href));
    expect(kept).toContain("href");
    expect(JSON.stringify(readGuide(kept))).not.toContain("href");
  },
);
