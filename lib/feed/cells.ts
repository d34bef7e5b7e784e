import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { MembershipNumber, readNir } from "@/lib/member/rules";
import { nirSentences } from "./sentences";

const untidy = /[^\x20-\x7e]| {2}|^ | $/;

const tidy = (text: string) => (untidy.test(text) ? text.normalize("NFC").replace(/\s+/g, " ").trim() : text);

/** A text that must be there. `missing` and `long` are the sentences of its two faults. */
export const words = (missing: string, long: string, max = 200) =>
  z.string().overwrite(tidy).min(1, missing).max(max, long);

export const optionalWords = (long: string, max = 200) =>
  z
    .string()
    .overwrite(tidy)
    .max(max, long)
    .transform((text) => text || null);

export const identifier = words("L’identifiant manque.", "L’identifiant dépasse 64 caractères.", 64);

/** A cell read by a function that gives the value, or the sentence of its fault. */
const cell = <T>(read: (typed: string) => { value: T } | { fault: string }) =>
  z.string().transform((typed, context) => {
    const reading = read(typed.trim());
    if ("value" in reading) return reading.value;
    context.addIssue({ code: "custom", message: reading.fault });
    return z.NEVER;
  });

export const membershipNumber = cell<string>((typed) => {
  const reading = MembershipNumber.safeParse(typed);
  if (reading.success) return { value: reading.data };
  if (typed === "") return { fault: "Le numéro d’adhésion manque." };
  const hint = /^\d{1,7}$/.test(typed) ? "\u00a0: un tableur a peut-être ôté les zéros de gauche." : ".";
  return { fault: `Le numéro d’adhésion doit avoir 8 chiffres${hint}` };
});

const abridged = /^\d+([.,]\d+)?e\+?\d+$/i;

export const nir = cell<string>((typed) => {
  const reading = readNir(typed);
  if (reading.ok) return { value: reading.nir };
  if (!abridged.test(typed)) return { fault: nirSentences[reading.fault] };
  return {
    fault: "Un tableur a abrégé le numéro de Sécurité sociale\u00a0: mettez la colonne au format texte.",
  };
});

export const optionalEmail = cell<string | null>((typed) => {
  if (typed === "") return { value: null };
  const valid = typed.length <= 254 && z.email().safeParse(typed).success;
  return valid ? { value: typed } : { fault: "L’adresse e-mail n’a pas la bonne forme." };
});

/** A day written AAAA-MM-JJ or JJ/MM/AAAA. Gives AAAA-MM-JJ, which sorts as the days do. */
export const day = (what: string) =>
  cell<string>((typed) => (typed === "" ? { fault: `${what} manque.` } : readDay(what, typed)));

export const optionalDay = (what: string) =>
  cell<string | null>((typed) => (typed === "" ? { value: null } : readDay(what, typed)));

function readDay(what: string, typed: string): { value: string } | { fault: string } {
  const iso = typed.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { fault: `${what} doit s’écrire AAAA-MM-JJ ou JJ/MM/AAAA.` };
  return iso >= "1850" && exists(iso) ? { value: iso } : { fault: `${what} n’est pas un jour qui existe.` };
}

/** The month and day of the échéance, written MM-JJ or JJ/MM. Gives MM-JJ. */
export const monthDay = cell<string>((typed) => {
  if (typed === "") return { fault: "L’échéance manque." };
  const iso = typed.replace(/^(\d{2})\/(\d{2})$/, "$2-$1");
  const fault = "L’échéance doit s’écrire MM-JJ ou JJ/MM, par exemple 12-31.";
  return /^\d{2}-\d{2}$/.test(iso) && exists(`2000-${iso}`) ? { value: iso } : { fault };
});

const knownDays = new Map<string, boolean>();
const knownDaysMax = 50_000;

/** A file of millions of lines holds a few thousand days: each is read once. */
function exists(iso: string): boolean {
  const known = knownDays.get(iso);
  if (known !== undefined) return known;
  if (knownDays.size >= knownDaysMax) knownDays.clear();
  const answer = isDay(iso);
  knownDays.set(iso, answer);
  return answer;
}

function isDay(iso: string): boolean {
  try {
    Temporal.PlainDate.from(iso);
    return true;
  } catch {
    return false;
  }
}

export const yesOrNo = (what: string) =>
  cell<boolean>((typed) => {
    const answer = typed.toLowerCase();
    if (answer === "oui" || answer === "non") return { value: answer === "oui" };
    return { fault: answer === "" ? `${what} manque.` : `${what} doit être oui ou non.` };
  });

/** One of a few words; spaces, dashes, underscores and capitals make no difference. */
export const oneOf = <const Word extends string>(what: string, accepted: readonly Word[]) =>
  cell<Word>((typed) => {
    const name = typed.toLowerCase().replace(/[\s_-]+/g, "-");
    const found = accepted.find((word) => word === name);
    if (found) return { value: found };
    return { fault: typed === "" ? `${what} manque.` : `${what} doit être\u00a0: ${accepted.join(", ")}.` };
  });

/** Texts separated by a vertical bar. */
export const list = cell<string[]>((typed) => {
  const parts = typed
    .split("|")
    .map(tidy)
    .filter((part) => part !== "");
  const fault = "Une option dépasse 200 caractères.";
  return parts.every((part) => part.length <= 200) ? { value: [...new Set(parts)] } : { fault };
});

type Codes<Words extends Record<string, string>> = Words[keyof Words] & string;

/** One of a few French words, read as the code that stands for it. */
export const oneWordOf = <const Words extends Record<string, string>>(what: string, words: Words) => {
  const read = wordReader(what, words);
  return cell<Codes<Words>>((typed) => (typed === "" ? { fault: `${what} manque.` } : read(typed)));
};

export const optionalWordOf = <const Words extends Record<string, string>>(what: string, words: Words) => {
  const read = wordReader(what, words);
  return cell<Codes<Words> | null>((typed) => (typed === "" ? { value: null } : read(typed)));
};

function wordReader<const Words extends Record<string, string>>(what: string, words: Words) {
  const codes = new Map(Object.entries(words));
  const fault = `${what} doit être\u00a0: ${Object.keys(words).join(", ")}.`;
  const isCode = (code: string | undefined): code is Codes<Words> => code !== undefined;
  return (typed: string): { value: Codes<Words> } | { fault: string } => {
    const code = codes.get(typed) ?? codes.get(folded(typed));
    return isCode(code) ? { value: code } : { fault };
  };
}

/** « Mise à Jour » as « mise-a-jour ». */
const folded = (typed: string) =>
  typed
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

const amountShape = /^([-−]?)(\d{1,7})(?:[.,](\d{1,2}))?$/;

function readCents(what: string, typed: string): { value: number } | { fault: string } {
  const [, sign, euros, cents = ""] = amountShape.exec(typed) ?? [];
  if (euros === undefined) return { fault: `${what} doit s’écrire en euros, par exemple 12,50.` };
  const value = Number(euros) * 100 + Number(cents.padEnd(2, "0"));
  return { value: sign && value !== 0 ? -value : value };
}

/** An amount in euros, « 12,50 ». Gives integer cents. */
export const cents = (what: string) =>
  cell<number>((typed) => (typed === "" ? { fault: `${what} manque.` } : readCents(what, typed)));

/** An amount that may be left out: then it is nothing. */
export const optionalCents = (what: string) =>
  cell<number | null>((typed) => (typed === "" ? { value: null } : readCents(what, typed)));

function readInteger(what: string, typed: string, max: number): { value: number } | { fault: string } {
  const value = /^\d{1,5}$/.test(typed) ? Number(typed) : max + 1;
  return value <= max ? { value } : { fault: `${what} doit être un nombre entier, ${max} au plus.` };
}

export const integer = (what: string, max: number) => cell<number>((typed) => readInteger(what, typed, max));

export const optionalInteger = (what: string, max: number) =>
  cell<number | null>((typed) => (typed === "" ? { value: null } : readInteger(what, typed, max)));

/** A NIR that is not known yet, a newborn's, is left out. */
export const optionalNir = cell<string | null>((typed) => {
  if (typed === "") return { value: null };
  const reading = nir.safeParse(typed);
  return reading.success
    ? { value: reading.data }
    : { fault: reading.error.issues[0]?.message ?? nirSentences["nir-shape"] };
});
