import type { Temporal } from "temporal-polyfill";
import { readTypedDay } from "@/lib/core/day";
import type { Draft } from "./draft";
import type { Typed } from "./input";
import { isLifeEvent } from "./motive";

/** What a form asks for, once read: a draft without its name, nor whose file it matches. */
export type Asked = Omit<Draft, "id" | "channel" | "memberId" | "writtenAt">;

type Reason = Pick<Typed, "asker" | "motive" | "eventOn" | "link">;

/** Keeps what the case at hand asks, and drops the rest: fields out of sight are sent too. */
export function askedOf(typed: Typed): Asked {
  const { asker, lastName, firstName, contractNumber, risk, email, telephone, words } = typed;
  const declared = {
    asker,
    lastName,
    firstName,
    bornOn: asker === "company" ? "" : isoDay(typed.bornOn),
    company: asker === "company" ? typed.company : "",
    contractNumber,
    risk,
    email,
    telephone,
    contactName: asker === "relative" ? typed.contactName : "",
    words,
    insurer: "",
  };
  return { declared, ...reasonOf(typed) };
}

/** Why, and since when. */
export function reasonOf(typed: Reason): Pick<Asked, "motive" | "eventOn" | "linkStated"> {
  const motive = motiveIn(typed);
  return {
    motive,
    eventOn: asksForDay(motive) ? isoDay(typed.eventOn) : "",
    linkStated: motive !== null && isLifeEvent(motive) && typed.link === "oui",
  };
}

/** Who declares a death gives that motive; otherwise it is the one chosen, which may be none. */
export const motiveIn = ({ asker, motive }: Pick<Reason, "asker" | "motive">): Asked["motive"] =>
  asker === "relative" ? "death" : motive || null;

const withoutDay: readonly Asked["motive"][] = [null, "renewal", "renunciation", "missing-due-notice"];

/** Whether a motive goes with the date of an event. */
export const asksForDay = (motive: Asked["motive"]): boolean => !withoutDay.includes(motive);

function isoDay(typed: string): string {
  const read = typed === "" ? "missing" : readTypedDay(typed);
  return typeof read === "string" ? "" : read.toString();
}

type Dated = Pick<Asked, "motive" | "eventOn"> & { declared: Pick<Asked["declared"], "bornOn"> };

/** The birth or the death that is still to come: a year mistyped. */
export function futureFaults({ declared, motive, eventOn }: Dated, today: Temporal.PlainDate) {
  const isToCome = (iso: string) => iso > today.toString();
  const faults = {
    ...(isToCome(declared.bornOn) && { bornOn: notPast }),
    ...(motive === "death" && isToCome(eventOn) && { eventOn: notPast }),
  };
  return Object.keys(faults).length > 0 ? faults : undefined;
}

const notPast = "Cette date n’est pas encore passée. Vérifiez l’année.";

type Person = { firstName: string; lastName: string; membershipNumber: string; bornOn: Temporal.PlainDate };
type OwnTyped = Pick<Asked, "motive" | "eventOn" | "linkStated"> &
  Pick<Asked["declared"], "email" | "telephone" | "words">;

/** What a member asks in the space: who they are, and which contract, are known. */
export function ownAsked(person: Person, { email, telephone, words, ...reason }: OwnTyped): Asked {
  const { firstName, lastName, membershipNumber, bornOn } = person;
  const declared = {
    asker: "member" as const,
    lastName,
    firstName,
    bornOn: bornOn.toString(),
    company: "",
    contractNumber: membershipNumber,
    risk: "health" as const,
    email,
    telephone,
    contactName: "",
    words,
    insurer: "",
  };
  return { declared, ...reason };
}
