import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as french from "@zxcvbn-ts/language-fr";
import { password as rules } from "./rules";

export type PasswordFault = "too-short" | "too-long" | "too-weak";
/** A score from 0 to 4, the fault if any, and the one sentence that helps to mend it. */
export type Strength = { score: 0 | 1 | 2 | 3 | 4; fault?: PasswordFault; advice?: string };

/** What is judged: beyond, zxcvbn takes seconds, and so many characters are enough to be strong. */
const judgedLength = 40;

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
});

/**
 * How strong a password is, and how to mend it (in French). `context` holds what a stranger would try first: name,
 * number, address. They count for nothing: the rest must stand alone. Length is in characters, as a person counts.
 */
export function passwordStrength(password: string, context: string[]): Strength {
  const typed = fold(password).slice(0, rules.maxLength);
  const rest = knownWords(context).reduce((text, word) => text.replaceAll(word, ""), typed);
  const { score, feedback } = zxcvbn.check((rest === typed ? password : rest).slice(0, judgedLength));
  const fault = faultOf([...password].length, score);
  if (fault !== "too-weak") return fault ? { score, fault } : { score };
  return { score, fault, advice: rest === typed ? adviceFor(feedback.warning) : advices.known };
}

const advices = {
  known: "Votre nom, votre numéro ou votre adresse se devinent facilement.",
  keyboard: "Des touches qui se suivent sont faciles à deviner.",
  repeat: "Un caractère ou un mot répété est facile à deviner.",
  sequence: "Une suite comme « abc » ou « 123 » est facile à deviner.",
  date: "Une année ou une date se devine facilement.",
  common: "Ce mot de passe est très courant.",
  name: "Un nom ou un prénom se devine facilement.",
  other: "Ajoutez un mot qui n’a rien à voir.",
};

/** By the name of the library's warning. */
const byWarning: Record<string, keyof typeof advices> = {
  straightRow: "keyboard",
  keyPattern: "keyboard",
  simpleRepeat: "repeat",
  extendedRepeat: "repeat",
  sequences: "sequence",
  recentYears: "date",
  dates: "date",
  topTen: "common",
  topHundred: "common",
  common: "common",
  similarToCommon: "common",
  namesByThemselves: "name",
  commonNames: "name",
};

const adviceFor = (warning: string | null) => advices[byWarning[warning ?? ""] ?? "other"];

function faultOf(length: number, score: number): PasswordFault | undefined {
  if (length > rules.maxLength) return "too-long";
  if (length < rules.minLength) return "too-short";
  return score < rules.minScore ? "too-weak" : undefined;
}

/** Longest first, so that « jean-marc » goes before « jean ». */
const knownWords = (context: string[]) =>
  ["mgas", "mutuelle", "adherent", "sante", ...context.flatMap((text) => [text, ...text.split(/[\s@.'’-]+/)])]
    .map(fold)
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
