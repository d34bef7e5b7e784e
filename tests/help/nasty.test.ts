import fc from "fast-check";
import { expect, test } from "vitest";
import { HelpContent } from "@/lib/help/content";
import { linksOf } from "@/lib/help/links";
import { readContent } from "@/lib/help/read-content";
import { restoreRevision } from "@/lib/help/restore-revision";
import { saveDraft } from "@/lib/help/save-draft";
import { aDatabase } from "../support/database";
import { aDraft, pageRow, revisionsOf, wholeContent } from "./support";

const db = await aDatabase();

const linked = (href: unknown): unknown => ({
  ...wholeContent(),
  sections: [
    {
      kind: "text",
      id: "a",
      title: "A",
      body: {
        type: "doc",
        content: [
          {
            type: "paragraph",
            content: [{ type: "text", text: "ici", marks: [{ type: "link", attrs: { href } }] }],
          },
        ],
      },
    },
  ],
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://mutuelle.example/x",
  "file:///etc/passwd",
  "http://mutuelle.example",
  "//mutuelle.example",
  "/\\mutuelle.example",
  "/\t/mutuelle.example",
  "\\\\mutuelle.example",
  "https:mutuelle.example",
  "https://",
  "https://[",
  "https://a:port/",
  "https://100%",
  "/.//mutuelle.example",
  "/..//mutuelle.example",
  "/aide/%2e%2e//mutuelle.example",
  "mailto:",
  "tel:appelez",
  "",
  null,
  { toString: "javascript:alert(1)" },
])("a link to %j is not kept", (href) => {
  expect(readContent(linked(href))).toEqual({ ok: false, refusal: "unreadable" });
});

test.each([
  "/contact",
  "/aide/x?y=1#z",
  "#debut",
  "https://exemple.example/a?b=c",
  "mailto:a@b.example",
  "tel:+33144107070",
])("a link to %j is kept", (href) => {
  const read = readContent(linked(href));
  expect(read.ok && linksOf(read.value)).toMatchObject([{ href, label: "ici" }]);
});

test.each([
  ["/contact", true],
  ["/", true],
  ["/espace/documents", true],
  ["//mutuelle.example", false],
  ["///contact", false],
  ["contact", false],
  ["https://mutuelle.example", false],
  ["/contact?x", false],
])("a tutorial that opens %j is kept: %s", (start, isKept) => {
  const content = {
    ...wholeContent(),
    sections: [{ kind: "tutorial", id: "a", title: "A", start, steps: [] }],
  };
  expect(readContent(content).ok).toBe(isKept);
});

test.each<[string, unknown]>([
  ["a block of HTML", { type: "html", html: "<script>" }],
  ["an event attribute", { type: "paragraph", attrs: { onclick: "alert(1)" } }],
  ["a style", { type: "paragraph", style: "color: red" }],
  [
    "a mark that is not known",
    { type: "paragraph", content: [{ type: "text", text: "a", marks: [{ type: "code" }] }] },
  ],
  [
    "a picture by its address",
    { type: "image", attrs: { src: "https://x.example/a.png", onerror: "alert(1)" } },
  ],
  [
    "a target",
    {
      type: "paragraph",
      content: [
        { type: "text", text: "a", marks: [{ type: "link", attrs: { href: "/a", target: "_top" } }] },
      ],
    },
  ],
  ["a title of another level", { type: "heading", attrs: { level: 1 }, content: [] }],
])("%s is refused, not cleaned", (_name, block) => {
  const body = { type: "doc", content: [block] };
  const content = { ...wholeContent(), sections: [{ kind: "text", id: "a", title: "A", body }] };
  expect(readContent(content)).toEqual({ ok: false, refusal: "unreadable" });
});

test("the signs of a tag are words like others", async () => {
  const page = await aDraft(db);
  const content = wholeContent("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
  expect((await saveDraft(db, { ...page, content })).ok).toBe(true);
  expect((await pageRow(db, page.pageId)).content).toEqual(content);
});

test("signs that PostgreSQL keeps in no text are taken away", async () => {
  const page = await aDraft(db);
  const content = wholeContent("Un\u0000 titre\ud800", "Des\u000b mots\u0002 et\u0003 d’autres");
  expect((await saveDraft(db, { ...page, content })).ok).toBe(true);
  expect((await pageRow(db, page.pageId)).content).toEqual(wholeContent("Un titre", "Des mots et d’autres"));
});

test("what weighs too much is refused before it is read", async () => {
  const page = await aDraft(db);
  const pasted = "<p class=MsoNormal style='margin:0'>".repeat(150_000);
  expect(await saveDraft(db, { ...page, content: { html: pasted } })).toMatchObject({ refusal: "too-large" });
  const started = performance.now();
  expect(await saveDraft(db, { ...page, content: wholeContent(pasted) })).toMatchObject({
    refusal: "too-large",
  });
  expect(performance.now() - started).toBeLessThan(500);
});

test("what JSON cannot say is unreadable", async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  let deep: unknown = [];
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  for (const content of [
    circle,
    deep,
    1n,
    undefined,
    null,
    () => 1,
    Symbol("x"),
    { toJSON: () => undefined },
  ])
    expect(readContent(content)).toMatchObject({ refusal: "unreadable" });
  // A depth whose text is light is read as JSON, and refused by its blocks.
  let nested: unknown = { type: "doc", content: [] };
  for (let depth = 0; depth < 2_000; depth += 1) nested = { type: "listItem", content: [nested] };
  expect(readContent({ ...wholeContent(), sections: [nested] })).toMatchObject({ refusal: "unreadable" });
});

const nastyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "<script>",
    "javascript:alert(1)",
    "\u0000",
    "\ud800",
    "__proto__",
    "' or 1=1 --",
    "\u202e",
  ),
);
const nastyMark = fc.oneof(
  fc.constant({ type: "bold" }),
  fc.record({ type: fc.constant("link"), attrs: fc.record({ href: nastyText }) }),
  fc.record({ type: nastyText }),
);
const nastyInline = fc.oneof(
  fc.record({ type: fc.constant("text"), text: nastyText }),
  fc.record({ type: fc.constant("text"), text: nastyText, marks: fc.array(nastyMark, { maxLength: 3 }) }),
  fc.constant({ type: "hardBreak" }),
  fc.object({ maxDepth: 2 }),
);
const nastyBlock = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("paragraph"),
      content: fc.array(nastyInline, { maxLength: 3 }),
    }),
  },
  fc.record({ type: fc.constantFrom("heading", "html", "image"), attrs: fc.object({ maxDepth: 1 }) }),
  fc.anything({ withNullPrototype: true }),
);
const nastySection = fc.record({
  kind: fc.constantFrom("text", "notice", "contacts", "html"),
  id: fc.oneof(fc.constantFrom("a", "b", "c"), nastyText),
  title: nastyText,
  body: fc.record({
    type: fc.constant("doc"),
    content: fc.array(nastyBlock, { minLength: 1, maxLength: 3 }),
  }),
});
const nastyPage = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      title: nastyText,
      summary: nastyText,
      sections: fc.array(nastySection, { maxLength: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      title: nastyText,
      summary: nastyText,
      sections: fc.array(
        fc.record({
          kind: fc.constant("text"),
          id: fc.constantFrom("a"),
          title: nastyText,
          body: fc.record({
            type: fc.constant("doc"),
            content: fc.array(
              fc.record({
                type: fc.constant("paragraph"),
                content: fc.array(fc.record({ type: fc.constant("text"), text: nastyText }), {
                  maxLength: 2,
                }),
              }),
              { minLength: 1, maxLength: 2 },
            ),
          }),
        }),
        { maxLength: 1 },
      ),
    }),
  },
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.anything({ withBigInt: true, withMap: true, withDate: true }),
);

/** Every address that blocks hold, wherever it hides. */
const hrefsIn = (thing: unknown): string[] =>
  Array.isArray(thing)
    ? thing.flatMap(hrefsIn)
    : typeof thing === "object" && thing !== null
      ? Object.entries(thing).flatMap(([name, value]) => (name === "href" ? [String(value)] : hrefsIn(value)))
      : [];

test("whatever is thrown at a page, what is kept is made of closed blocks that lead nowhere bad", async () => {
  const page = await aDraft(db);
  let { version } = page;
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(nastyPage, async (content) => {
      const saved = await saveDraft(db, { ...page, version, content });
      if (saved.ok) {
        kept += saved.value.version - version;
        version = saved.value.version;
      } else expect(["unreadable", "too-large"]).toContain(saved.refusal);
      const stored = (await pageRow(db, page.pageId)).content;
      expect(HelpContent.parse(stored)).toEqual(stored);
      expect(Object.keys(stored as object).sort()).toEqual(["sections", "summary", "title"]);
      for (const href of hrefsIn(stored)) expect(href).toMatch(/^(\/[^/\\]?|#|https:\/\/|mailto:|tel:)/i);
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(20);
});

test("a revision with blocks of nobody's knowing never breaks anything", async () => {
  const page = await aDraft(db);
  const { sql } = await import("drizzle-orm");
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.integer({ min: 1, max: 1_000_000 }), async (json, number) => {
      const clean = json.replaceAll("\\u0000", "").replace(/\\ud[89a-f][0-9a-f]{2}/gi, "");
      await db.execute(sql`
        insert into help_revisions (id, page_id, number, slug, content, reason, made_at)
        values (gen_random_uuid(), ${page.pageId}, ${number}, 'x', ${clean}::jsonb, 'imported', now())
        on conflict do nothing`);
      expect(await restoreRevision(db, { ...page, revision: number })).toMatchObject({
        refusal: "unreadable",
      });
    }),
    { numRuns: 30 },
  );
  expect((await revisionsOf(db, page.pageId)).every(({ reason }) => reason === "imported")).toBe(true);
});
