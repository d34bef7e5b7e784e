import type { Temporal } from "temporal-polyfill";
import { formatDate, formatPhone, formatSiren } from "@/lib/core/format";
import { mutual } from "@/lib/core/mutual";
import type { Proof } from "./proof";

/** What every letter of the mutual carries, as `frame.typ` reads it. */
export function letter(title: string, madeOn: Temporal.PlainDate, proof?: Proof) {
  return {
    title,
    madeOn: formatDate(madeOn),
    proof: proof ?? null,
    mutual: {
      name: mutual.name,
      address: mutual.address,
      legal: `${mutual.name}, ${mutual.legalForm.charAt(0).toLowerCase()}${mutual.legalForm.slice(1)}, SIREN ${formatSiren(mutual.siren)}`,
      telephone: formatPhone(mutual.telephone),
      hours: mutual.hours,
      email: mutual.adviserEmail,
    },
  };
}

export type Letter = ReturnType<typeof letter>;
