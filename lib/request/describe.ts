import { Temporal } from "temporal-polyfill";
import { formatAmount, formatDate } from "@/lib/core/format";
import { formatNir, maskNir } from "@/lib/member/rules";
import type { Answers } from "./answers";
import type { Field } from "./fields";
import { nobody, type Person } from "./input";
import type { RequestKind } from "./rules";
import { openSteps, type Step } from "./steps";

type Around = { people: readonly Person[]; countryName: (code: string) => string };

export type Described = { step: string; title: string; items: { term: string; value: string }[] };

/** What a request says, step by step, in words: for the check before sending, its page and the adviser. NIRs are masked. */
export const describeAnswers = (kind: RequestKind, answers: Answers, around: Around): Described[] =>
  openSteps(kind, answers)
    .filter(({ fields }) => fields.length > 0)
    .map((step) => ({ step: step.slug, title: step.title, items: itemsOf(step, answers, around) }));

const itemsOf = ({ fields }: Step, answers: Answers, around: Around) =>
  fields.flatMap((field) => {
    const text = answers[field.name];
    return text ? [{ term: termOf(field), value: said(field, text, around) }] : [];
  });

const termOf = ({ label }: Field) => label.replace(/\s*[?:]$/u, "");

function said({ control }: Field, text: string, { people, countryName }: Around): string {
  switch (control.type) {
    case "day":
      return formatDate(Temporal.PlainDate.from(text));
    case "amount":
      return formatAmount(Number(text));
    case "nir":
      return maskNir(text);
    case "country":
      return countryName(text);
    case "choice":
      return control.options.find(({ value }) => value === text)?.label ?? text;
    case "person": {
      const person = people.find(({ id }) => id === text);
      if (person) return `${person.firstName} ${person.lastName}`;
      return text === nobody ? (control.nobody ?? text) : "Personne retirée du contrat";
    }
    default:
      return text;
  }
}

/** A saved text as it goes back into its field. */
export function typedAgain({ control }: Field, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (control.type === "day") return text.split("-").reverse().join("/");
  if (control.type === "nir") return formatNir(text);
  if (control.type === "amount") return formatAmount(Number(text)).replace(/\s*€$/u, "");
  return text;
}
