/** The words of a text, without accents, capitals nor ligatures: « L’Œil » gives « l » and « oeil ». */
export const foldedWords = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
