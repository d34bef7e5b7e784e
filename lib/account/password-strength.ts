import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as french from "@zxcvbn-ts/language-fr";
import { password as rules } from "./rules";

export type PasswordFault = "too-short" | "too-long" | "too-weak";
export type Strength = {
  score: 0 | 1 | 2 | 3 | 4;
  fault?: PasswordFault;
  warning?: string;
  suggestions: string[];
};

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
  translations: french.translations,
});

/**
 * How strong a password is, and why (in French). `context` holds what a stranger would try first: name, number,
 * address. They count for nothing: the rest must stand alone. Length is in characters, as a person counts them.
 */
export function passwordStrength(password: string, context: string[]): Strength {
  const typed = fold(password.slice(0, rules.maxLength));
  const rest = knownWords(context).reduce((text, word) => text.replaceAll(word, ""), typed);
  const { score, feedback } = zxcvbn.check(rest === typed ? password.slice(0, rules.maxLength) : rest);
  const warning = rest === typed ? feedback.warning : guessable;
  const fault = faultOf([...password].length, score);
  return { score, suggestions: feedback.suggestions, ...(warning && { warning }), ...(fault && { fault }) };
}

const guessable = "Votre nom, votre numéro ou votre adresse se devinent facilement";

function faultOf(length: number, score: number): PasswordFault | undefined {
  if (length > rules.maxLength) return "too-long";
  if (length < rules.minLength) return "too-short";
  return score < rules.minScore ? "too-weak" : undefined;
}

/** Longest first, so that « jean-marc » goes before « jean ». */
const knownWords = (context: string[]) =>
  ["mgas", ...context.flatMap((text) => [text, ...text.split(/[\s@.'’-]+/)])]
    .map(fold)
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
