const [space, hyphen] = ["\u00a0", "\u2011"];

/** A text whose articles are never parted at the end of a line: « article L. 221-10-2, alinéa 2 » stays whole. */
export const unbroken = (text: string): string =>
  text
    .replace(/\b(articles?|alinéa) (?=\d|[LRD]\.)/g, `$1${space}`)
    .replace(/\b([LRD]\.) (?=\d)/g, `$1${space}`)
    .replace(/(?<=\d)-(?=\d)/g, hyphen);
