import { Fault, optional, type Reader, remembered, required } from "./cell";

/** An amount in euros, « 12,50 ». Gives integer cents. */
export const cents = (what: string): Reader<number> => required(what, centsReader(what));

/** An amount that may be left out: it is not known then. */
export const optionalCents = (what: string): Reader<number | null> => optional(centsReader(what));

/** An amount that may be left out: it is nothing then. */
export function centsOrNone(what: string): Reader<number> {
  const read = optionalCents(what);
  return (typed) => read(typed) ?? 0;
}

function centsReader(what: string): Reader<number> {
  const fault = new Fault(`${what} doit s’écrire en euros, par exemple 12,50.`);
  return (typed) => {
    const amount = readCents(typed);
    return Number.isNaN(amount) ? fault : amount;
  };
}

const readCents = remembered((typed: string): number => {
  const [, sign, euros, cents = ""] = /^([-−]?)(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  if (euros === undefined) return Number.NaN;
  const amount = Number(euros) * 100 + Number(cents.padEnd(2, "0"));
  return sign && amount !== 0 ? -amount : amount;
});

export const optionalInteger = (what: string, max: number): Reader<number | null> =>
  optional(integer(what, max));

export function integer(what: string, max: number): Reader<number> {
  const fault = new Fault(`${what} doit être un nombre entier, ${max} au plus.`);
  return (typed) => {
    const text = typed.trim();
    return /^\d{1,5}$/.test(text) && Number(text) <= max ? Number(text) : fault;
  };
}
