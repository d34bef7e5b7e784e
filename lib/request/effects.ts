import { Temporal } from "temporal-polyfill";
import type { relations } from "@/db/schema/beneficiary";
import type { PostalAddress } from "@/lib/contact/rules";
import type { Answers } from "./answers";
import type { RequestKind } from "./rules";

type Day = Temporal.PlainDate;
type NewRelation = Exclude<(typeof relations)[number], "member">;

/** What the contract becomes once a request is accepted. */
export type Effect =
  | { type: "add"; person: NewPerson }
  | { type: "remove"; beneficiaryId: string; coveredTo: Day }
  | { type: "address"; address: PostalAddress };

export type NewPerson = {
  lastName: string;
  firstName: string;
  bornOn: Day;
  relation: NewRelation;
  /** 13 characters; null until the person has one. */
  nir: string | null;
  coveredFrom: Day;
};

/** Rules of the mutual, by the day from which each holds; the last one that has begun serves. Change them here. */
const coverRules = [
  {
    from: Temporal.PlainDate.from("2020-01-01"),
    /** A child declared within so many months is covered from birth, or from arrival for an adoption. */
    newbornMonths: 3,
  },
];

const ruleOn = (day: Day) => coverRules.findLast(({ from }) => compare(from, day) <= 0) ?? coverRules[0];

/** Within how many months of its arrival a child declared on a day is covered from then. */
export const newbornMonths = (day: Day): number => ruleOn(day)?.newbornMonths ?? 0;

/** The first day of a child's cover: birth or arrival when declared in time, otherwise the day of the request. */
export function childCoveredFrom(arrivedOn: Day, sentOn: Day): Day {
  const months = newbornMonths(sentOn);
  return compare(sentOn, arrivedOn.add({ months })) <= 0 ? arrivedOn : sentOn;
}

/** What a request asks of the contract, given the day it was sent. Nothing for those that an adviser only answers. */
export function effectsOf(kind: RequestKind, answers: Answers, sentOn: Day): Effect[] {
  switch (kind) {
    case "birth":
    case "adoption":
    case "marriage":
    case "pacs":
    case "common-law":
      return answers.cover === "oui" ? [{ type: "add", person: newPerson(kind, answers, sentOn) }] : [];
    case "separation":
    case "studies-ended":
    case "death":
    case "removal":
      return removal(kind, answers, sentOn);
    case "move":
      return [{ type: "address", address: newAddress(answers) }];
    default:
      return [];
  }
}

/** The day of what happened, where the request has one. */
export const eventDay = ({ eventOn, bornOn }: Answers): Day | undefined => {
  const day = eventOn ?? bornOn;
  return day ? Temporal.PlainDate.from(day) : undefined;
};

const partners = { marriage: "spouse", pacs: "pacs", "common-law": "partner" } as const;
type Joining = "birth" | "adoption" | keyof typeof partners;

function newPerson(kind: Joining, answers: Answers, sentOn: Day): NewPerson {
  const { lastName = "", firstName = "", bornOn = "", nir } = answers;
  const isChild = kind === "birth" || kind === "adoption";
  const happenedOn = eventDay(answers) ?? sentOn;
  return {
    lastName,
    firstName,
    bornOn: Temporal.PlainDate.from(bornOn),
    relation: isChild ? "child" : partners[kind],
    nir: nir || null,
    coveredFrom: isChild ? childCoveredFrom(happenedOn, sentOn) : latest(happenedOn, sentOn),
  };
}

/** A person who died is covered until that day. The others keep their cover to the end of a month, never one that passed. */
function removal(kind: RequestKind, answers: Answers, sentOn: Day): Effect[] {
  const { person, keep } = answers;
  if (!person || person === "personne" || keep === "oui") return [];
  const happenedOn = eventDay(answers) ?? sentOn;
  const coveredTo = kind === "death" ? happenedOn : monthEnd(latest(happenedOn, sentOn));
  return [{ type: "remove", beneficiaryId: person, coveredTo }];
}

const newAddress = (answers: Answers): PostalAddress => ({
  addressFlat: answers.addressFlat ?? "",
  addressBuilding: answers.addressBuilding ?? "",
  addressStreet: answers.addressStreet ?? "",
  addressPlace: answers.addressPlace ?? "",
  postcode: answers.postcode ?? "",
  town: answers.town ?? "",
  country: answers.country ?? "FR",
});

const compare = Temporal.PlainDate.compare;
const latest = (a: Day, b: Day): Day => (compare(a, b) > 0 ? a : b);
const monthEnd = (day: Day): Day => day.with({ day: day.daysInMonth });
