import { Fault, optional, type Reader, required } from "./cell";

export const yesOrNo = (what: string): Reader<boolean> => {
  const fault = new Fault(`${what} doit être oui ou non.`);
  return required(what, (typed) => {
    const answer = typed.toLowerCase();
    return answer === "oui" || answer === "non" ? answer === "oui" : fault;
  });
};

/** One of a few words; spaces, dashes, underscores and capitals make no difference. */
export function oneOf<const Word extends string>(what: string, accepted: readonly Word[]): Reader<Word> {
  const fault = new Fault(`${what} doit être\u00a0: ${accepted.join(", ")}.`);
  return required(what, (typed) => {
    const name = dashed(typed);
    return accepted.find((word) => word === name) ?? fault;
  });
}

type Codes<Words extends Record<string, string>> = Words[keyof Words] & string;

/** One of a few French words, read as the code that stands for it; accents make no difference either. */
export const oneWordOf = <const Words extends Record<string, string>>(what: string, words: Words) =>
  required(what, wordReader(what, words));

export const optionalWordOf = <const Words extends Record<string, string>>(what: string, words: Words) =>
  optional(wordReader(what, words));

function wordReader<const Words extends Record<string, string>>(
  what: string,
  words: Words,
): Reader<Codes<Words>> {
  const codes = new Map(Object.entries(words));
  const fault = new Fault(`${what} doit être\u00a0: ${Object.keys(words).join(", ")}.`);
  const isCode = (code: string | undefined): code is Codes<Words> => code !== undefined;
  return (typed) => {
    const code = codes.get(typed) ?? codes.get(folded(typed));
    return isCode(code) ? code : fault;
  };
}

const dashed = (typed: string) => typed.toLowerCase().replace(/[\s_-]+/g, "-");

/** « Mise à Jour » as « mise-a-jour ». */
const folded = (typed: string) => dashed(typed.normalize("NFD").replace(/\p{M}/gu, ""));

export const careKindWords = {
  consultation: "consultation",
  pharmacie: "pharmacy",
  analyses: "laboratory",
  imagerie: "imaging",
  auxiliaires: "paramedical",
  transport: "transport",
  hospitalisation: "hospital",
  optique: "optical",
  dentaire: "dental",
  audiologie: "hearing",
  "medecine-douce": "alternative",
  autre: "other",
} as const;
