import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writtenPages } from "@/db/help/written-pages";
import { checkPage } from "@/lib/help/check-page";
import { HelpContent, type Inline, type Section, type TutorialSection } from "@/lib/help/content";
import { helpThemeNames, tutorialsOf } from "@/lib/help/rules";
import { kindOfSlug } from "@/lib/request/rules";
import { journeys } from "@/scripts/tutorials/journeys";

const slugs = writtenPages.map(({ slug }) => slug);
const distinct = (names: string[]) =>
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);

/** Every text of a page, with its links, wherever it stands. */
function inlinesOf(value: unknown): Inline[] {
  if (Array.isArray(value)) return value.flatMap(inlinesOf);
  if (typeof value !== "object" || value === null) return [];
  return "type" in value && value.type === "text"
    ? [value as Inline]
    : Object.values(value).flatMap(inlinesOf);
}

const hrefsOf = (content: unknown) =>
  inlinesOf(content).flatMap((inline) =>
    inline.type === "text"
      ? (inline.marks ?? []).flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))
      : [],
  );

/** What a person reads, block after block. */
function blocksOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(blocksOf);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && (value.type === "paragraph" || value.type === "heading"))
    return [
      inlinesOf(value)
        .map((inline) => (inline.type === "text" ? inline.text : " "))
        .join(""),
    ];
  return Object.values(value).flatMap(blocksOf);
}

const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(path.join(folder, name), "utf8")),
);
const anchors = new Set(
  sources.flatMap((source) => [...source.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id)),
);

const addresses = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /(^|\/)(page\.tsx|route\.ts)$/.test(name))
  .map((name) => `/${path.dirname(name).replaceAll(/\([^)]+\)\/?/g, "")}`.replace(/\/\.?$/, "") || "/");

/** Whether an address is a page of the product or of its help; what holds a name is looked for as it is written. */
function leadsSomewhere(href: string): boolean {
  if (/^(mailto|tel|https):/.test(href)) return true;
  const [address = "", anchor] = href.split("#");
  const [, help] = address.match(/^\/aide\/([a-z0-9-]+)$/) ?? [];
  if (help) return slugs.includes(help);
  const [, kind] = address.match(/^\/espace\/demandes\/nouvelle\/([a-z-]+)$/) ?? [];
  if (kind) return kindOfSlug(kind) !== undefined;
  return addresses.includes(address) && (anchor === undefined || anchors.has(anchor));
}

test("no two pages have one key, one address or one title", () => {
  for (const field of ["key", "slug"] as const) distinct(writtenPages.map((page) => page[field]));
  distinct(writtenPages.map(({ content }) => content.title));
});

test("every theme is told, and pages come in the order of the themes", () => {
  const order = Object.keys(helpThemeNames);
  const ranks = writtenPages.map(({ theme }) => order.indexOf(theme));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test("each link of the product to a page of help leads to one that is written", () => {
  const named = sources.flatMap((source) =>
    [...source.matchAll(/helpPage\("([^"]+)"\)/g)].map(([, slug = ""]) => slug),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((slug) => !slugs.includes(slug))).toEqual([]);
});

describe.each(writtenPages.map((page) => [page.slug, page] as const))("%s", (slug, { content }) => {
  test("is a page that the database takes, at an address that people can read out", () => {
    expect(HelpContent.safeParse(content).error).toBeUndefined();
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("says what it is about, and ends with who to call", () => {
    expect(content.summary.length).toBeGreaterThan(20);
    expect(content.sections.at(-1)?.kind).toBe("contacts");
    expect(content.sections.filter(({ title }) => title === "")).toEqual([]);
  });

  test("names each section, question and step once", () => {
    distinct(content.sections.map(({ id }) => id));
    for (const section of content.sections) distinct(partsOf(section));
  });

  test("links lead somewhere", () => {
    expect(hrefsOf(content).filter((href) => !leadsSomewhere(href))).toEqual([]);
  });

  test("lacks nothing that an editor would be asked for", () => {
    expect(checkPage(content, isWalked)).toEqual([]);
  });

  test("follows the journeys that are walked for its pictures, and quotes their links and buttons", () => {
    for (const tutorial of tutorialsOf(content)) {
      const walked = journeys.find(({ name }) => name === tutorial.id)?.steps;
      if (!walked) continue;
      const shown = tutorial.steps.filter(({ picture }) => picture).map(({ id }) => id);
      expect(walked.map(({ key }) => key).filter((key) => shown.includes(key))).toEqual(shown);
      const silent = walked.filter(
        ({ key, kind, label }) =>
          shown.includes(key) &&
          (kind === "link" || kind === "button") &&
          !sentenceOf(tutorial, key).includes(plain(label)),
      );
      expect(silent.map(({ label }) => label)).toEqual([]);
    }
  });

  test("says in words what each picture shows", () => {
    const steps = tutorialsOf(content).flatMap((tutorial) => tutorial.steps);
    expect(steps.filter(({ picture, alternative }) => picture && alternative.length < 15)).toEqual([]);
  });

  test("is easy to read: short sentences, and no plain space where French asks for a no-break one", () => {
    const sentences = blocksOf(content).flatMap((block) => block.split(/(?<=[.?!…])\s+(?=[«\p{Lu}])/u));
    const long = sentences.filter((sentence) => wordsOf(sentence) > 25);
    expect(long.length / sentences.length, long.join("\n")).toBeLessThan(0.1);
    expect(blocksOf(content).filter((block) => /[\p{L}\d»)] [:;?!»]|« /u.test(block))).toEqual([]);
    expect(blocksOf(content).filter((block) => /\p{L}'\p{L}/u.test(block))).toEqual([]);
  });
});

/** Whether the next run of `npm run tutorials` takes it. */
const isWalked = ({ journey, step }: { journey: string; step: string }) =>
  journeys.some(({ name, steps }) => name === journey && steps.some(({ key }) => key === step));

const plain = (text: string) => text.replace(/\s+/g, " ");

const sentenceOf = ({ steps }: TutorialSection, key: string) =>
  plain(blocksOf(steps.filter(({ id }) => id === key)).join(" "));

function partsOf(section: Section): string[] {
  if (section.kind === "tutorial") return section.steps.map(({ id }) => id);
  return section.kind === "questions" ? section.items.map(({ id }) => id) : [];
}

/** The article that a rule comes from is a reference, not words to read. */
const wordsOf = (sentence: string) =>
  sentence
    .replace(/\(articles?\s[^)]+\)/, "")
    .split(/\s+/)
    .filter((word) => /\p{L}|\d/u.test(word)).length;
