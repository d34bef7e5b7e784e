/** The words of a text, without accents, capitals nor ligatures: « L’Œil » gives « l » and « oeil ». */
export const foldedWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");

/** Whether two texts have the same words: accents, capitals, dashes and spaces do not count. */
export const sameWords = (a: string, b: string): boolean =>
  foldedWords(a).join(" ") === foldedWords(b).join(" ");
