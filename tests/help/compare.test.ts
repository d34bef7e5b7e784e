import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, notice, questions, section, text, tutorial } from "@/db/help/blocks";
import { comparePages } from "@/lib/help/compare-pages";
import { compareTexts } from "@/lib/help/compare-texts";
import type { HelpContent, Section } from "@/lib/help/content";
import { matchInOrder } from "@/lib/help/match-in-order";
import { wholeContent } from "./support";

const page = (...sections: Section[]): HelpContent => ({ title: "Titre", summary: "Résumé", sections });

const [a, b, c] = [section("a", "A", "Un."), section("b", "B", "Deux."), section("c", "C", "Trois.")];

test("a sentence that changed is shown word by word", () => {
  const before = page(section("a", "A", "Votre carte arrive en dix jours."));
  const after = page(section("a", "A", "Votre carte arrive en cinq jours."));
  const [compared] = comparePages(before, after).sections;
  expect(compared).toMatchObject({ change: "changed", moved: false });
  expect(compared?.texts).toEqual([
    { what: "title", change: "same", parts: [{ text: "A", change: "kept" }] },
    {
      what: "text",
      change: "changed",
      parts: [
        { text: "Votre carte arrive en ", change: "kept" },
        { text: "dix", change: "removed" },
        { text: "cinq", change: "added" },
        { text: " jours.", change: "kept" },
      ],
    },
  ]);
});

test("a section that moved is said moved, and no other", () => {
  const { sections, change } = comparePages(page(a, b, c), page(c, a, b));
  expect(change).toBe("changed");
  expect(sections.map(({ id, moved, change }) => [id, moved, change])).toEqual([
    ["c", true, "same"],
    ["a", false, "same"],
    ["b", false, "same"],
  ]);
});

test("what was removed stands at its former place, what was added at its present one", () => {
  const { sections } = comparePages(page(a, b), page(a, c));
  expect(sections.map(({ id, change }) => [id, change])).toEqual([
    ["a", "same"],
    ["b", "removed"],
    ["c", "added"],
  ]);
  expect(sections[1]?.texts[1]).toMatchObject({ what: "text", change: "removed" });
});

test("a section that changed its kind is another section", () => {
  const { sections } = comparePages(page(a), page(notice("a", "warning", "A", "Un.")));
  expect(sections.map(({ kind, change }) => [kind, change])).toEqual([
    ["text", "removed"],
    ["notice", "added"],
  ]);
});

describe("steps and questions", () => {
  const before = tutorial("t", "Pas à pas", "/connexion", [
    ["un", "Ouvrez.", "La page."],
    ["deux", "Cliquez."],
  ]);
  const after = tutorial("t", "Pas à pas", "/contact", [
    ["deux", "Cliquez là-bas."],
    ["un", "Ouvrez.", "Une page."],
  ]);

  test("a step that moved, its words, its alternative and the start are shown", () => {
    const [compared] = comparePages(page(before), page(after)).sections;
    expect(compared?.settings).toEqual([{ what: "start", before: "/connexion", after: "/contact" }]);
    expect(compared?.pieces.map(({ id, moved, change }) => [id, moved, change])).toEqual([
      ["deux", false, "changed"],
      ["un", true, "changed"],
    ]);
    expect(compared?.pieces[1]?.texts).toMatchObject([
      { what: "sentence", change: "same" },
      { what: "alternative", change: "changed" },
    ]);
    expect(compared?.pieces[1]?.picture).toMatchObject({ change: "same" });
    expect(compared?.pieces[0]).not.toHaveProperty("picture");
  });

  test("a picture put in the place of another is shown", () => {
    const sent: Section = {
      ...before,
      kind: "tutorial",
      start: "/connexion",
      steps: [
        {
          id: "un",
          sentence: line("Ouvrez."),
          picture: { kind: "upload", pictureId: "5f0c3f3e-0000-4000-8000-000000000000", zone: null },
          alternative: "La page.",
        },
      ],
    };
    const [compared] = comparePages(page(before), page(sent)).sections;
    expect(compared?.pieces[0]).toMatchObject({
      change: "changed",
      picture: { change: "changed", before: { kind: "capture" }, after: { kind: "upload" } },
    });
    expect(compared?.pieces[1]).toMatchObject({ id: "deux", change: "removed" });
  });

  test("a question and its answer are compared", () => {
    const asked = (answer: string) => questions("Vos questions", ["Pourquoi ?", answer]);
    const [compared] = comparePages(page(asked("Parce que.")), page(asked("Parce que oui."))).sections;
    expect(compared?.pieces).toMatchObject([
      {
        kind: "question",
        texts: [
          { what: "question", change: "same" },
          { what: "answer", change: "changed" },
        ],
      },
    ]);
  });
});

test("words in bold alone are a change of look; a link that leads elsewhere is shown with its address", () => {
  const bold = comparePages(page(section("a", "A", "Un mot.")), page(section("a", "A", "Un **mot**.")));
  expect(bold.sections[0]?.texts[1]).toMatchObject({ what: "text", change: "format" });
  const led = comparePages(
    page(section("a", "A", "[Ici](/contact)")),
    page(section("a", "A", "[Ici](/aide)")),
  );
  expect(led.sections[0]?.texts[2]).toMatchObject({ what: "links", change: "changed" });
});

test("a page compared with itself is the same", () => {
  const content = wholeContent();
  const { change, sections, texts } = comparePages(content, content);
  expect([change, sections[0]?.change, ...texts.map((text) => text.change)]).toEqual([
    "same",
    "same",
    "same",
    "same",
  ]);
});

const words = fc
  .array(fc.constantFrom("un", "deux", "l’été", "où ?", "\n", "«\u00a0a\u00a0»", "trois."), { maxLength: 30 })
  .map((some) => some.join(" "));

test("what is kept and removed gives back the first text, what is kept and added the second", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = compareTexts(before, after);
      const side = (change: string) =>
        parts.filter((part) => part.change === "kept" || part.change === change).map((part) => part.text);
      expect(side("removed").join("")).toBe(before);
      expect(side("added").join("")).toBe(after);
    }),
  );
});

test("two long texts with nothing alike are one in the place of the other, at once", () => {
  const long = (word: string) => Array.from({ length: 40_000 }, (_, index) => `${word}${index}`).join(" ");
  const started = performance.now();
  expect(compareTexts(long("a"), long("b")).map(({ change }) => change)).toEqual(["removed", "added"]);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test("two lists give each thing once, in the order of the second", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 });
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const matched = matchInOrder(before, after, String);
      expect(matched.flatMap(({ after: is }) => is ?? [])).toEqual(after);
      const gone = matched.flatMap((one) => (one.after === undefined ? [one.before] : []));
      expect(gone).toEqual(before.filter((id) => !after.includes(id)));
      const still = matched.filter(
        (one) => one.before !== undefined && one.after !== undefined && !one.moved,
      );
      const order = still.map(({ after: is }) => before.indexOf(is as number));
      expect(order).toEqual(order.toSorted((x, y) => x - y));
    }),
  );
});

test("things of one name are not lost", () => {
  expect(matchInOrder(["x", "x"], ["x", "x", "x"], (one) => one)).toHaveLength(3);
});

test("an empty text has no parts", () => {
  expect(comparePages(page(), page({ ...a, body: text("") } as Section)).sections[0]?.texts).toHaveLength(1);
});
