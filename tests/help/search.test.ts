import fc from "fast-check";
import { expect, test } from "vitest";
import { section } from "@/db/help/blocks";
import { writtenPages } from "@/db/help/written-pages";
import { refuse } from "@/lib/core/result";
import { archivePage } from "@/lib/help/archive-page";
import { askSearch } from "@/lib/help/ask-search";
import { listDeskPages } from "@/lib/help/desk-queries";
import { editDistance } from "@/lib/help/edit-distance";
import { importPages } from "@/lib/help/import-pages";
import { orderPages } from "@/lib/help/order-pages";
import { listPublished } from "@/lib/help/queries";
import { recordVote } from "@/lib/help/record-vote";
import { searchLimit } from "@/lib/help/rules";
import { searchHelp } from "@/lib/help/search-help";
import { aDatabase } from "../support/database";
import { now } from "../support/people";
import { aDraft, aPublished, wholeContent } from "./support";

const db = await aDatabase();
await importPages(db, writtenPages, now);

const body = (...lines: string[]) => [section("debut", "Pour commencer", ...lines)];
const inTitle = await aPublished(db, {
  content: {
    title: "Dromadaires à louer",
    summary: "Comment faire.",
    sections: body("Rien d’autre à savoir."),
  },
});
const inText = await aPublished(db, {
  content: {
    title: "Une autre page",
    summary: "Comment faire.",
    sections: body(
      "Un long début qui parle de tout autre chose, et qui n’en finit pas de parler de tout autre chose.",
      "Puis l’œil du dromadaire, vu de près, est élégant : son remboursement exceptionnel arrive à pied.",
    ),
  },
});

const found = async (words: string) => (await searchHelp(db, words)).results.map(({ slug }) => slug);

test.each([
  "dromadaire",
  "DROMADAIRES",
  "drômàdaïre",
  "dromad",
  "Où louer des dromadaires ?",
  "dromadaires louer",
])("« %s » finds the page whose title says it first", async (words) => {
  const { results, corrected } = await searchHelp(db, words);
  expect(results[0]?.slug).toBe(inTitle.slug);
  expect(corrected).toBeUndefined();
});

test.each(["oeil", "œil", "L’ŒIL", "elegant", "élégante"])(
  "« %s » finds the page whose text says it",
  async (words) => {
    expect(await found(words)).toContain(inText.slug);
  },
);

test.each([
  ["dromadere", "dromadaire"],
  ["drmoadaires", "dromadaires"],
  ["domadaire", "dromadaire"],
  ["remboursment dromadaire", "remboursement dromadaire"],
])("« %s » is looked for as « %s », and the page says so", async (words, corrected) => {
  const outcome = await searchHelp(db, words);
  expect(outcome.corrected).toBe(corrected);
  expect(outcome.results.map(({ slug }) => slug)).toContain(inText.slug);
});

test.each([
  ["remboursment", "remboursement"],
  ["atestation", "attestation"],
  ["Resilliation", "résiliation"],
  ["Où est ma crate ?", "Où est ma carte ?"],
  ["catre", "carte"],
  ["motdepasse", undefined],
  ["xyzzyx", undefined],
])("among the pages of the product, « %s » gives %s", async (words, corrected) => {
  const outcome = await searchHelp(db, words);
  expect(outcome.corrected).toBe(corrected);
  expect(outcome.results.length > 0).toBe(corrected !== undefined);
});

test.each([
  ["Comment résilier ?", "resilier"],
  ["changer mon adresse", "adresse"],
  ["RIB", "bancaire"],
  ["naissance", "naissance"],
  ["tiers payant", "carte"],
  ["résilier", "resilier"],
])("« %s » leads first to a page about it", async (words, inSlug) => {
  expect((await found(words))[0]).toContain(inSlug);
});

test("the excerpt shows the words around the first that is found, without any markup", async () => {
  const { results } = await searchHelp(db, "dromadaire exceptionnel");
  const { excerpt = [] } = results.find(({ slug }) => slug === inText.slug) ?? {};
  expect(excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual([
    "dromadaire",
    "exceptionnel",
  ]);
  expect(excerpt.map(({ text }) => text).join("")).toMatch(/œil du dromadaire, vu de près/);
});

test("when no page has every word, those that have some are given", async () => {
  expect(await found("dromadaire hypoténuse")).toContain(inTitle.slug);
});

test("three words are corrected at most, and the eleventh word is not read", async () => {
  const wrong = "dromadere remboursment atestation catre";
  expect((await searchHelp(db, wrong)).corrected).toBe("dromadaire remboursement attestation catre");
  const ten = "ba be bi bo bu da de di do du".split(" ").map((start) => `${start}zzz`);
  expect(await found([...ten, "dromadaire"].join(" "))).toEqual([]);
  expect(await found([...ten.slice(1), "dromadaire"].join(" "))).toEqual([inTitle.slug, inText.slug]);
});

test("one connection searches sixty times a minute at most; another goes on, and so does a minute later", async () => {
  const ask = (of: string, at = now) => askSearch(db, { words: "carte", clientAddress: of, now: at });
  for (let turn = 0; turn < searchLimit.attempts; turn += 1) expect((await ask("198.18.0.1")).ok).toBe(true);
  expect(await ask("198.18.0.1")).toEqual(refuse("too-many-searches"));
  expect((await ask("198.18.0.2")).ok).toBe(true);
  expect((await ask("198.18.0.1", now.add({ seconds: searchLimit.window }))).ok).toBe(true);
});

test.each(["", "   ", "?!", "le la les de", "\u0000", "x".repeat(100_000), "a ".repeat(5_000)])(
  "nothing is found, and nothing breaks, for %j",
  async (words) => expect((await searchHelp(db, words)).results).toEqual([]),
);

test("no text breaks the search", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.constantFrom("a & | !", "'x':*", "dro:*")),
      async (text) => {
        expect((await searchHelp(db, text)).results.length).toBeLessThanOrEqual(20);
      },
    ),
    { numRuns: 60 },
  );
});

test("what is not published any more is not found", async () => {
  const page = await aPublished(db, { content: wholeContent("Ornithorynques") });
  expect(await found("ornithorynque")).toEqual([page.slug]);
  await archivePage(db, page);
  expect(await found("ornithorynque")).toEqual([]);
});

test.each([
  ["carte", "carte", 0],
  ["catre", "carte", 1],
  ["cate", "carte", 1],
  ["carrte", "carte", 1],
  ["corte", "carte", 1],
  ["", "abc", 3],
  ["abc", "", 3],
])("« %s » is %# away from « %s »", (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test("answers of readers are counted over 90 days, without a reason for a « oui »", async () => {
  const page = await aPublished(db);
  const vote = { slug: page.slug, reason: "not-clear" as const, now };
  await recordVote(db, { ...vote, helped: true });
  await recordVote(db, { ...vote, helped: false });
  await recordVote(db, { ...vote, helped: false, reason: null });
  await recordVote(db, { ...vote, helped: false, now: now.subtract({ hours: 91 * 24 }) });
  await recordVote(db, { ...vote, slug: "nulle-part", helped: true });
  const listed = (await listDeskPages(db, { now })).find(({ id }) => id === page.pageId);
  expect([listed?.helped, listed?.notHelped]).toEqual([1, 2]);
});

test("a page that the public does not read has no answers", async () => {
  const page = await aDraft(db);
  await recordVote(db, { slug: page.slug, helped: true, reason: null, now });
  const listed = (await listDeskPages(db, { now })).find(({ id }) => id === page.pageId);
  expect(listed?.helped).toBe(0);
});

test("the pages of a theme are listed in the order that is asked, those left out after", async () => {
  const inTheme = async () => (await listPublished(db)).filter(({ theme }) => theme === "contributions");
  const before = await inTheme();
  const rows = (await listDeskPages(db, { theme: "contributions", now })).map(({ id }) => id);
  await orderPages(db, { theme: "contributions", pageIds: rows.toReversed().slice(0, 1), now });
  const after = await inTheme();
  expect(after[0]).toEqual(before.at(-1));
  expect(after).toHaveLength(before.length);
});
