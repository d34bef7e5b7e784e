import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readability } from "@/lib/help/readability";

const jargon =
  "La dénonciation de l’adhésion interviendra conformément aux dispositions réglementaires susmentionnées, nonobstant toute stipulation contractuelle antérieure ou postérieure, sous réserve de la notification préalable adressée au représentant habilité de l’organisme complémentaire.";

describe("how a text reads", () => {
  test.each([
    ["", "easy"],
    ["Choisissez votre carte. Elle s’ouvre tout de suite.", "easy"],
    ["Votre demande arrive chez un conseiller. Il vous répond sous 2 jours ouvrés.", "easy"],
    [jargon, "hard"],
  ])("%s", (text, level) => expect(readability(text).level).toBe(level));
});

const sentences = (text: string) => {
  const { wordsPerSentence } = readability(text);
  const words = text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  return Math.round(words / wordsPerSentence);
};

test.each([
  ["Un. Deux ! Trois ? Quatre… Cinq.", 5],
  ["Écrivez à M. Martin. Il vous répond.", 2],
  ["Le montant est de 12.50 euros par mois.", 1],
  ["Avez-vous oublié « votre mot de passe » ? Oui.", 2],
  ["Un titre\nUne phrase.\nUne autre", 3],
  ["L’art. L. 221-10 le dit.", 1],
])("« %s » has %i sentences", (text, count) => expect(sentences(text)).toBe(count));

test.each([
  ["de", 1],
  ["les", 1],
  ["carte", 1],
  ["créer", 2],
  ["création", 3],
  ["banque", 1],
  ["l’adresse", 2],
  ["payer", 2],
  ["vie", 1],
  ["numéro", 3],
  ["vœu", 1],
  ["naïf", 2],
])("« %s » is said in %i syllables", (word, syllables) => {
  const { score } = readability(word);
  expect(score).toBe(Math.min(100, Math.max(0, Math.round(207 - 1.015 - 73.6 * syllables))));
});

test("a sentence of 21 words is to be shortened, one of 20 is not", () => {
  const of = (words: number) => `${Array.from({ length: words }, () => "mot").join(" ")}.`;
  expect(readability(of(20)).longSentences).toEqual([]);
  expect(readability(`Bon. M${of(21).slice(1)}`).longSentences).toEqual([
    { sentence: `M${of(21).slice(1)}`, words: 21 },
  ]);
});

test("any text has a score between 0 and 100", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem({ maxCount: 60 })), (text) => {
      const { score, wordsPerSentence } = readability(text);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(wordsPerSentence).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("a long text without a space is read at once", () => {
  const started = performance.now();
  readability(`${"a.".repeat(100_000)} ${" ".repeat(50_000)}`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
