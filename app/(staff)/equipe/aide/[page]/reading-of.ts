import type { Hint, Hints } from "@/components/help-editor/hints";
import type { HelpContent, Section } from "@/lib/help/content";
import { pageText, richWords } from "@/lib/help/plain-text";
import { type Readability, readability } from "@/lib/help/readability";
import { readabilityNames } from "@/lib/help/rules";

const shownSentences = 6;

/** How easily a page is read, and the sentences to shorten, each with the field where it is. */
export function readingOf(content: HelpContent): Hints["reading"] {
  const { level, wordsPerSentence } = readability(pageText(content));
  const long = content.sections.flatMap(longIn).slice(0, shownSentences);
  return {
    level: readabilityNames[level].toLowerCase(),
    sentence: `${advice[level]} ${lengthWords(wordsPerSentence)}`.trim(),
    long,
  };
}

const advice: Record<Readability["level"], string> = {
  easy: "Chacun devrait comprendre du premier coup.",
  fair: "La plupart des personnes comprendront. Des phrases plus courtes et des mots de tous les jours aideraient encore.",
  hard: "Beaucoup de personnes auront du mal. Coupez les phrases longues, et remplacez les mots rares par des mots de tous les jours.",
};

const lengthWords = (words: number): string =>
  words > 0 ? `Vos phrases ont ${String(words).replace(".", ",")} mots en moyenne.` : "";

type Field = { anchor: string; text: string };

const longIn = (section: Section): Hint[] => fieldsOf(section).flatMap(longSentences);

const longSentences = ({ anchor, text }: Field): Hint[] =>
  readability(text).longSentences.map(({ sentence, words }) => ({
    anchor,
    sentence: `Une phrase de ${words} mots, à couper en deux\u00a0: «\u00a0${beginning(sentence)}\u00a0»`,
  }));

const beginning = (sentence: string): string =>
  sentence.length > 60 ? `${sentence.slice(0, 60).trimEnd()}…` : sentence;

/** The texts of a section, each under the name that its field has in the editor. */
function fieldsOf(section: Section): Field[] {
  const under = `s-${section.id}`;
  if (section.kind === "contacts") return [];
  if (section.kind === "tutorial")
    return section.steps.map(({ id, sentence }) => ({
      anchor: `${under}-${id}-sentence`,
      text: richWords(sentence),
    }));
  if (section.kind === "questions")
    return section.items.map(({ id, answer }) => ({
      anchor: `${under}-${id}-answer`,
      text: richWords(answer),
    }));
  return [{ anchor: `${under}-body`, text: richWords(section.body) }];
}
