/** Crockford's base 32: no I, L, O nor U, which people misread. */
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters between two dashes. */
export const groupLength = 4;

/** Writes bytes as a code that people read aloud, « 7Q2M-04XA »: eight characters for five bytes. */
export function writeCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const characters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2)));
  return grouped(characters.join(""));
}

/** A code with its dashes. */
export const grouped = (text: string): string =>
  (text.match(new RegExp(`.{${groupLength}}`, "g")) ?? []).join("-");
