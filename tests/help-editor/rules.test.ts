import fc from "fast-check";
import { expect, test } from "vitest";
import { closedLine, closedText } from "@/components/help-editor/closed-text";
import { readLinkAddress } from "@/components/help-editor/link-address";
import { moved, withItem } from "@/components/help-editor/move";
import { copyOfSection, newSection } from "@/components/help-editor/new-parts";
import { zoneBetween, zoneWith } from "@/components/help-editor/zone";
import { HelpContent } from "@/lib/help/content";
import { isLinkAddress } from "@/lib/help/rules";

const page = (...sections: unknown[]) => ({ title: "", summary: "", sections });

test("what Tiptap may hold becomes blocks that the server takes: attributes of its own fall away", () => {
  const text = closedText({
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Titre" }] },
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "lien",
            marks: [{ type: "link", attrs: { href: "/contact", target: "_blank" } }, { type: "italic" }],
          },
          { type: "image", attrs: { src: "x" } },
          { type: "hardBreak" },
          { type: "text", text: "x".repeat(12_000) },
        ],
      },
      {
        type: "orderedList",
        attrs: { start: 4 },
        content: [{ type: "listItem", content: [{ type: "paragraph" }] }],
      },
      { type: "codeBlock", content: [{ type: "text", text: "fait" }] },
    ],
  });
  expect(HelpContent.safeParse(page({ kind: "text", id: "a", title: "", body: text })).success).toBe(true);
  expect(text.content.map(({ type }) => type)).toEqual(["heading", "paragraph", "orderedList"]);
  expect(closedText({})).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  expect(closedLine({})).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
});

test.each(["text", "notice", "tutorial", "questions", "contacts"] as const)(
  "a new section « %s », and its copy, are taken as they are",
  (kind) => {
    const section = newSection(kind);
    const copy = copyOfSection(section);
    expect(HelpContent.safeParse(page(section, copy)).success).toBe(true);
    expect(copy.id).not.toBe(section.id);
  },
);

test.each([
  ["/aide/creer-mon-espace", "/aide/creer-mon-espace"],
  ["https://www.service-public.fr/a?b=c", "https://www.service-public.fr/a?b=c"],
  ["www.ameli.fr", "https://www.ameli.fr"],
  [" conseil@mutuelle.example ", "mailto:conseil@mutuelle.example"],
  ["01 23 45 67 89", "tel:0123456789"],
  ["#contacts", "#contacts"],
])("« %s » leads to %s", (typed, href) => {
  expect(readLinkAddress(typed)).toEqual({ href });
});

test.each([
  "",
  "javascript:alert(1)",
  "JaVaScript:alert(1)",
  "data:text/html,x",
  "http://exemple.fr",
  "//exemple.fr",
  "/\\exemple.fr",
  "vbscript:x",
  "https://a b",
  "https://[",
  "https://a:port/",
  "https://100%",
  "/.//exemple.fr",
  "/aide/../..//exemple.fr",
])("« %s » is no address of a link, and its sentence says what to do", (typed) => {
  expect(readLinkAddress(typed)).toEqual({ fault: expect.stringMatching(/./) });
});

test("no text makes an address that the server refuses", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readLinkAddress(typed);
      const line = { type: "doc", content: [{ type: "paragraph" }] };
      if ("fault" in read) return;
      const marks = [{ type: "link", attrs: { href: read.href } }];
      const body = {
        ...line,
        content: [{ type: "paragraph", content: [{ type: "text", text: "x", marks }] }],
      };
      expect(isLinkAddress(read.href)).toBe(true);
      expect(HelpContent.safeParse(page({ kind: "text", id: "a", title: "", body })).success).toBe(true);
    }),
  );
});

test("moving keeps every item, and undoing a removal gives the list back", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (items, a, b) => {
      const [from, to] = [a % items.length, b % items.length];
      const after = moved(items, from, to);
      expect(after[to]).toBe(items[from]);
      expect(moved(after, to, from)).toEqual(items);
      const rest = items.filter((_, rank) => rank !== from);
      expect(withItem(rest, from, items[from])).toEqual(items);
    }),
  );
});

test("a zone drawn anywhere stays within the picture's thousandths", () => {
  const share = fc.double({ min: -2, max: 3, noNaN: true });
  fc.assert(
    fc.property(share, share, share, share, fc.double(), (ax, ay, bx, by, percent) => {
      const drawn = zoneBetween({ x: ax, y: ay }, { x: bx, y: by });
      for (const zone of [drawn, zoneWith(drawn, "width", percent), zoneWith(null, "x", percent)])
        for (const part of Object.values(zone)) {
          expect(Number.isInteger(part)).toBe(true);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1_000);
        }
    }),
  );
});
