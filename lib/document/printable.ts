/** Stands where a character cannot be printed. */
const blank = "□";

/**
 * Every character that the two fonts of the documents can show: Latin with all its accents, Greek, Cyrillic, and the
 * punctuation of prose. A PDF/UA file is refused over one missing sign.
 */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u024f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0477\u1e00-\u1eff\u2010-\u2015\u2018-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2192\u2212\u25a1]/gu;

/** A text as it can be printed: accents joined to their letters, and an empty square for what no font of ours shows. */
export const printable = (text: string): string =>
  text.normalize("NFC").replaceAll("\u00ad", "").replace(unprintable, blank);
