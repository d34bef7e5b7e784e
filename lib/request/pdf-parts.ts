/** A stretch of a PDF where no object begins: a comment, a string, or a stream, which comes with its dictionary. */
export type Part = { from: number; to: number; dictionary?: string };

const blank = "\\0\\t\\n\\f\\r ";
/** A name or a word ends where this matches. */
export const endOfWord = `(?![^${blank}()<>[\\]{}/%])`;
const marks = `%[^\\r\\n]*|\\(|<<|>>|<|stream${endOfWord}`;
const notBlank = new RegExp(`[^${blank}]`);

/**
 * The comments, strings and streams of a PDF, in their order: « stream » begins one after a dictionary alone. The text
 * is read once from its beginning, whatever it holds; « damaged » comes last, where something begun does not end.
 */
export function* partsOf(text: string): Generator<Part | "damaged"> {
  const mark = new RegExp(marks, "g");
  const dictionary = { depth: 0, from: 0, to: -1 };
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const { 0: word, index } = found;
    const isNext = dictionary.to >= 0 && !notBlank.test(text.slice(dictionary.to, index));
    const isComment = word.startsWith("%");
    const isStream = word === "stream" && isNext;
    const to = endOf(text, isStream ? "data" : word, mark.lastIndex);
    if (to < 0 || (isStream && dictionary.depth > 0)) return yield "damaged";
    if (isStream) yield { from: mark.lastIndex, to, dictionary: text.slice(dictionary.from, dictionary.to) };
    else if (isComment || word === "(") yield { from: index, to };
    if (word === "<<" && dictionary.depth++ === 0) dictionary.from = index;
    if (word === ">>") dictionary.depth = Math.max(0, dictionary.depth - 1);
    dictionary.to = word === ">>" || (isComment && isNext) ? to : -1;
    mark.lastIndex = to;
  }
}

/** Where what a mark begins is over, or -1. */
function endOf(text: string, begun: string, from: number): number {
  if (begun === "data") return text.indexOf("endstream", from);
  if (begun === "(") return endOfString(text, from);
  if (begun === "<") return text.indexOf(">", from) + 1 || -1;
  return from;
}

/** Parentheses in a string go by two, or stand after a backslash. */
function endOfString(text: string, from: number): number {
  const sign = /\\[\s\S]|[()]/g;
  sign.lastIndex = from;
  for (let depth = 1, found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === "(") depth++;
    else if (found[0] === ")" && --depth === 0) return sign.lastIndex;
  }
  return -1;
}
