import { Fault, type Reader } from "./cell";

/** All but ASCII and the composed letters of Latin, which NFC leaves as they are; and spaces too many. */
const untidy = /[^\x20-\x7e\u00c0-\u017f\u2019]| {2}|^ | $/;

const tidy = (text: string) => (untidy.test(text) ? text.normalize("NFC").replace(/\s+/g, " ").trim() : text);

/** Counts characters as people do: one beyond the basic plane is one. */
const isLonger = (text: string, max: number) => text.length > max && [...text].length > max;

/** A text that may be empty. `what` names it in its sentence. */
export function optionalText(what: string, max = 200): Reader<string | null> {
  const long = new Fault(`${what} dépasse ${max} caractères.`);
  return (typed) => {
    const text = tidy(typed);
    return isLonger(text, max) ? long : text || null;
  };
}

/** A text that must be there. */
export function text(what: string, max = 200): Reader<string> {
  const missing = new Fault(`${what} manque.`);
  const read = optionalText(what, max);
  return (typed) => read(typed) ?? missing;
}

/** An identifier of the management system, its own or another row’s. */
export const reference = (what: string): Reader<string> => text(what, 64);

export const identifier = reference("L’identifiant");
export const memberReference = reference("L’identifiant de l’adhérent");
export const contractReference = reference("L’identifiant du contrat");

/** Texts separated by a vertical bar. */
export const list: Reader<string[]> = (typed) => {
  const parts = typed
    .split("|")
    .map(tidy)
    .filter((part) => part !== "");
  const short = !parts.some((part) => part.length > 200);
  return short ? [...new Set(parts)] : new Fault("Une option dépasse 200 caractères.");
};
