/** A text of several lines as it was typed, without what no keyboard types. */
export const typedLines = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?!\n)\p{C}/gu, "")
    .trim();

/** The same of one line: spaces that follow one another are one. */
export const typedLine = (typed: string): string =>
  typed.normalize("NFC").replace(/\s+/g, " ").replace(/\p{C}/gu, "").trim();
