import { z } from "zod";
import { type DayFault, readTypedDay } from "@/lib/core/day";
import { asksForDay, motiveIn } from "./asked";
import type { Asker } from "./declared";
import type { Typed } from "./input";

/** One sentence for each field that is wrong: it says what to do. */
export type Faults = Partial<Record<keyof Typed, string>>;

/** Only what identifies a person or a company is asked for (D. 221-1). */
const needed: Record<Asker, Faults> = {
  member: {
    lastName: "Saisissez votre nom.",
    firstName: "Saisissez votre prénom.",
    bornOn: "Saisissez votre date de naissance, par exemple 14/08/1955.",
  },
  relative: {
    lastName: "Saisissez le nom de la personne décédée.",
    firstName: "Saisissez le prénom de la personne décédée.",
  },
  company: { company: "Saisissez le nom de l’entreprise." },
};

const noNumber =
  "Saisissez le numéro d’adhésion ou de contrat. Vous ne le retrouvez pas\u00a0? Écrivez «\u00a0inconnu\u00a0»\u00a0: un conseiller le cherchera.";

const birthSentences: Record<DayFault, string> = {
  shape: "Saisissez la date de naissance avec le jour, le mois et l’année, par exemple 14/08/1955.",
  year: "Écrivez l’année avec 4 chiffres, par exemple 1955.",
  missing: "Cette date de naissance n’existe pas. Vérifiez le jour et le mois.",
};

const eventSentences: Record<DayFault, string> = {
  shape: "Saisissez la date avec le jour, le mois et l’année, par exemple 14/08/2026, ou laissez-la vide.",
  year: "Écrivez l’année avec 4 chiffres, par exemple 2026.",
  missing: "Cette date n’existe pas. Vérifiez le jour et le mois.",
};

/** What is missing to know whose contract it is. */
export function identityFaults(typed: Typed): Faults {
  const { lastName, firstName, bornOn, company } = needed[typed.asker];
  return {
    ...(company && !typed.company && { company }),
    ...(lastName && !typed.lastName && { lastName }),
    ...(firstName && !typed.firstName && { firstName }),
    ...(typed.asker !== "company" && birthFault(typed.bornOn, bornOn)),
    ...(!typed.contractNumber && { contractNumber: noNumber }),
  };
}

function birthFault(typed: string, needed: string | undefined): Faults {
  const bornOn = typed === "" ? needed : dayFault(typed, birthSentences);
  return bornOn ? { bornOn } : {};
}

/** A day that cannot be read. That there is none is no fault: a motive that does not apply never blocks. */
export function reasonFaults(typed: Pick<Typed, "asker" | "motive" | "eventOn">): Faults {
  const fault =
    typed.eventOn && asksForDay(motiveIn(typed)) ? dayFault(typed.eventOn, eventSentences) : undefined;
  return fault ? { eventOn: fault } : {};
}

function dayFault(typed: string, sentences: Record<DayFault, string>): string | undefined {
  const read = readTypedDay(typed);
  return typeof read === "string" ? sentences[read] : undefined;
}

/** Where the confirmation must go, and to whom when it is not the member. */
export function contactFaults({ email, ...typed }: Pick<Typed, "email"> & Partial<Typed>): Faults {
  const isRelative = typed.asker === "relative";
  return {
    ...(!z.email().safeParse(email).success && {
      email: "Saisissez une adresse e-mail complète, par exemple marie.martin@exemple.fr.",
    }),
    ...(isRelative && !typed.contactName && { contactName: "Saisissez votre nom et votre prénom." }),
  };
}
