import { Temporal } from "temporal-polyfill";
import { Fault, optional, type Reader, remembered, required } from "./cell";

/** A day written AAAA-MM-JJ or JJ/MM/AAAA. Gives AAAA-MM-JJ, which sorts as the days do. */
export const day = (what: string): Reader<string> => required(what, dayReader(what));

export const optionalDay = (what: string): Reader<string | null> => optional(dayReader(what));

function dayReader(what: string): Reader<string> {
  const faults = {
    shape: new Fault(`${what} doit s’écrire AAAA-MM-JJ ou JJ/MM/AAAA.`),
    unreal: new Fault(`${what} n’est pas un jour qui existe.`),
  };
  return (typed) => {
    const { iso, fault } = readDay(typed);
    return fault ? faults[fault] : iso;
  };
}

const readDay = remembered((typed: string): { iso: string; fault?: "shape" | "unreal" } => {
  const iso = typed.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { iso, fault: "shape" };
  return iso >= "1850" && exists(iso) ? { iso } : { iso, fault: "unreal" };
});

function exists(iso: string): boolean {
  try {
    Temporal.PlainDate.from(iso);
    return true;
  } catch {
    return false;
  }
}

const wrongMonthDay = new Fault("L’échéance doit s’écrire MM-JJ ou JJ/MM, par exemple 12-31.");

/** The month and day of the échéance, written MM-JJ or JJ/MM. Gives MM-JJ. */
export const monthDay = required("L’échéance", (typed) => {
  const iso = typed.replace(/^(\d{2})\/(\d{2})$/, "$2-$1");
  return /^\d{2}-\d{2}$/.test(iso) && exists(`2000-${iso}`) ? iso : wrongMonthDay;
});

/** Whether a period does not end before it begins. */
export const inOrder = (from: string, to: string | null): boolean => to === null || from <= to;
