import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Beneficiary } from "@/lib/contract/queries";
import { readDay } from "@/lib/core/day";
import { readNir } from "@/lib/member/rules";
import { oldestClaim } from "@/lib/reimbursement/rules";
import type { Field } from "./fields";
import { messageLength } from "./rules";

/** Somebody whom a field may name. */
export type Person = Pick<Beneficiary, "id" | "firstName" | "lastName" | "relation">;

type Covered = Person & Pick<Beneficiary, "coveredTo">;

export type Around = { people: readonly Covered[]; countries: readonly string[]; today: Temporal.PlainDate };

/** What a field was typed as: the text to keep, or the sentence of its fault. */
type Reading = { text: string } | { fault: string };

/** Reads the fields of a step. Gives their texts as they are kept, or one sentence for each that is wrong. */
export function readFields(
  fields: readonly Field[],
  typed: Record<string, string>,
  around: Around,
): { ok: true; values: Record<string, string> } | { ok: false; faults: Record<string, string> } {
  const [values, faults]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const field of fields) {
    const read = readField(field, cleaned(typed[field.name] ?? "", field), around);
    if ("text" in read) values[field.name] = read.text;
    else faults[field.name] = read.fault;
  }
  return Object.keys(faults).length === 0 ? { ok: true, values } : { ok: false, faults };
}

/** The people whom a field of that sort offers: « all » for care, which may be claimed after the cover ended (L. 221-11). */
export function peopleAmong(
  among: "partner" | "child" | "others" | "all",
  { people, today }: Pick<Around, "people" | "today">,
): readonly Covered[] {
  const kept = {
    partner: ["spouse", "pacs", "partner"],
    child: ["child"],
    others: ["spouse", "pacs", "partner", "child", "other"],
    all: ["member", "spouse", "pacs", "partner", "child", "other"],
  };
  const since = among === "all" ? oldestClaim(today) : today;
  const isCovered = ({ coveredTo }: Covered) =>
    !coveredTo || Temporal.PlainDate.compare(coveredTo, since) >= 0;
  return people.filter((person) => kept[among].includes(person.relation) && isCovered(person));
}

/** The value of « nobody », where a field offers it. */
export const nobody = "personne";

/** Texts lose what no keyboard types; those of one line, their line ends too. */
function cleaned(text: string, { control }: Field): string {
  const lines = text.normalize("NFC").replace(/\r\n?/g, "\n");
  return control.type === "long"
    ? lines.replace(/(?!\n)\p{C}/gu, "").trim()
    : lines.replace(/\p{C}/gu, " ").replace(/\s+/gu, " ").trim();
}

function readField(field: Field, text: string, around: Around): Reading {
  const { control, optional } = field;
  if (text === "") return optional ? { text } : { fault: missing(field) };
  switch (control.type) {
    case "text":
      return readText(text, control);
    case "long":
      return within(text, control.max);
    case "day":
      return readEventDay(text, control.until, around.today);
    case "nir":
      return readNirField(text);
    case "amount":
      return readAmount(text);
    case "country":
      return oneOf(text, around.countries, "Choisissez un pays dans la liste.");
    case "choice": {
      const values = control.options.map(({ value }) => value);
      return oneOf(text, values, "Choisissez une des réponses proposées.");
    }
    case "person": {
      const ids = peopleAmong(control.among, around).map(({ id }) => id);
      return oneOf(text, control.nobody ? [...ids, nobody] : ids, "Choisissez une personne de la liste.");
    }
  }
}

/** What to type in a field left empty. */
function missing({ label, control }: Field): string {
  if (control.type === "choice" || control.type === "person") return "Choisissez une réponse.";
  if (control.type === "day") return "Saisissez une date, par exemple 14/08/2026.";
  if (control.type === "nir") return nirSentences["nir-missing"];
  if (control.type === "amount") return "Saisissez un montant, par exemple 128,50.";
  if (control.type === "long") return "Écrivez votre message.";
  return `Complétez «\u00a0${label}\u00a0».`;
}

const length = (text: string) => [...text].length;

const within = (text: string, max: number): Reading =>
  length(text) <= max
    ? { text }
    : {
        fault: `C’est trop long\u00a0: ${max}\u00a0caractères au plus, et il y en a ${length(text)}. Raccourcissez.`,
      };

function readText(text: string, { max, pattern }: { max: number; pattern?: "name" | "postcode" }): Reading {
  if (pattern === "name" && !/^[\p{L}\p{M}][\p{L}\p{M}’' .-]*$/u.test(text))
    return { fault: "Écrivez-le avec des lettres seulement, comme sur les papiers officiels." };
  if (pattern === "postcode" && !/^[\p{L}\d][\p{L}\d -]*$/u.test(text))
    return { fault: "Écrivez le code postal avec ses 5 chiffres, par exemple 75011." };
  return within(text, max);
}

const oneOf = (text: string, values: readonly string[], fault: string): Reading =>
  values.includes(text) ? { text } : { fault };

/** Years ahead that something may be announced for. */
const yearsAhead = 1;

function readEventDay(text: string, until: "past" | "any", today: Temporal.PlainDate): Reading {
  const day = readDay(text.replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3"));
  if (!day) return { fault: "Cette date n’existe pas ou n’est pas complète. Écrivez-la comme 14/08/2026." };
  if (until === "past" && Temporal.PlainDate.compare(day, today) > 0)
    return { fault: "Cette date n’est pas encore passée. Vérifiez-la." };
  if (Temporal.PlainDate.compare(day, today.add({ years: yearsAhead })) > 0)
    return { fault: "Cette date est dans plus d’un an. Vérifiez l’année." };
  return { text: day.toString() };
}

const nirSentences = {
  "nir-missing": "Saisissez les 13 premiers caractères du numéro de Sécurité sociale.",
  "nir-shape":
    "Ce numéro de Sécurité sociale n’a pas la bonne forme. Recopiez ses 13 premiers caractères, par exemple 2 55 08 14 168 025.",
  "nir-key":
    "La clé ne correspond pas à ce numéro\u00a0: un chiffre est sans doute mal recopié. Vérifiez-le.",
};

function readNirField(text: string): Reading {
  const read = readNir(text);
  return read.ok ? { text: read.nir } : { fault: nirSentences[read.fault] };
}

/** Kept in cents. */
function readAmount(text: string): Reading {
  const digits = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  const [, whole = "", part = ""] = digits.match(/^(\d{1,6})(?:\.(\d{1,2}))?$/) ?? [];
  const cents = Number(whole) * 100 + Number(part.padEnd(2, "0") || 0);
  if (whole === "" || cents === 0)
    return { fault: "Écrivez le montant en euros, par exemple 128,50. Il est plus grand que zéro." };
  return { text: String(cents) };
}

/** A step's form: which step, of which kind, as it was read, where to go after; and its own fields, read by `readFields`. */
export const StepInput = z
  .looseObject({
    event: z.string(),
    step: z.string(),
    version: z.coerce.number().int().min(0),
    back: z.string(),
  })
  .transform(({ event, step, version, back, ...typed }) => ({
    event,
    step,
    version,
    back,
    fields: texts(typed),
  }));

const texts = (typed: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => (typeof text === "string" ? [[name, text]] : [])),
  );

/** Which request, as it was read. */
export const RequestInput = z.object({ request: z.uuid(), version: z.coerce.number().int().min(1) });

const messageSentence = `Écrivez votre message, en ${messageLength}\u00a0caractères au plus.`;

/** A message, under the name that its page gave it: sent twice, it is one. */
export const MessageInput = z.object({
  request: z.uuid(),
  message: z.uuid(),
  text: z
    .string({ error: messageSentence })
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/(?!\n)\p{C}/gu, "")
        .trim(),
    )
    .pipe(z.string().min(1, messageSentence).max(messageLength, messageSentence)),
});

/** A document to take away. */
export const RemovalInput = z.object({ request: z.uuid(), upload: z.uuid() });
