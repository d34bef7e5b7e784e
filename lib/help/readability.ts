/** How a text reads. `level` names what a person at level B1 finds of it; the sentences to shorten are listed. */
export type Readability = {
  level: "easy" | "fair" | "hard";
  /** From 0, very hard, to 100, very easy. */
  score: number;
  /** To one decimal. */
  wordsPerSentence: number;
  longSentences: { sentence: string; words: number }[];
};

/** More words than that in a sentence, and who reads slowly loses its beginning. */
export const longestSentence = 20;
const easyFrom = 60;
const fairFrom = 40;

/**
 * How a French text reads, by the ease of Kandel and Moles (1958), which fits Flesch's to French: 207 − 1.015 × words a
 * sentence − 73.6 × syllables a word. The end of a block ends a sentence. An empty text is easy.
 */
export function readability(text: string): Readability {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, words: wordsOf(sentence).length }));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (words === 0) return { level: "easy", score: 100, wordsPerSentence: 0, longSentences: [] };
  const syllables = wordsOf(text).reduce((sum, word) => sum + syllablesOf(word), 0);
  const wordsPerSentence = words / sentences.length;
  const ease = Math.round(207 - 1.015 * wordsPerSentence - 73.6 * (syllables / words));
  const score = Math.min(100, Math.max(0, ease));
  return {
    level: score >= easyFrom ? "easy" : score >= fairFrom ? "fair" : "hard",
    score,
    wordsPerSentence: Math.round(wordsPerSentence * 10) / 10,
    longSentences: sentences.filter((sentence) => sentence.words > longestSentence),
  };
}

/** A full stop after a title (« M. Martin ») or a letter (« art. L. 221-10 »), or within a number, ends nothing. */
const sentenceEnd =
  /(?<=[.!?…][»)]?)(?<!(?<!\p{L})(?:\p{L}|MM|Mme|Mlle|Dr|art|tél|env)\.)\s+(?=[«(]?\s?[\p{Lu}\d])|\n+/u;

const sentencesOf = (text: string): string[] =>
  text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** The syllables of a word, as they are said: a final « e » is not, a digit counts for one. */
function syllablesOf(word: string): number {
  const parts = word
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + vowelGroups(part), 0),
  );
}

function vowelGroups(part: string): number {
  const said = part
    .replaceAll("œ", "e")
    .replace(/qu|gu(?=[eiéèêy])/g, "k")
    .replace(/(?<=[aeiouéèê])y(?=[aeiouéèê])/g, "j")
    .replace(/é(?=[aeiouéèê])/g, "é-")
    .replace(/(?=[ïüë])/g, "-")
    .replace(/(?<=[^aeiouyéèêàâîôûù-])es?$/, "");
  const groups = said.match(/[aeiouyàâéèêëîïôûùü]+|\d/g)?.length ?? 0;
  // « de », « les » have no other vowel; « l » of « l’adresse » has none.
  return groups === 0 && /[aeiouy]/.test(part) ? 1 : groups;
}
