import { z } from "zod";

/**
 * The NIR under the national health insurance's own rule: sex, year, month, département (2A and 2B in Corsica),
 * commune, order. A first digit 7 or 8 is a waiting number, held by real members for months.
 */
const nirShape = /^([12]|[78])\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2[AB])\d{6}$/;
const separators = /[\s.\-\u2010-\u2015\u2212\u202f\u00a0]/g;

export type NirFault = "nir-missing" | "nir-shape" | "nir-key";
export type NirReading = { ok: true; nir: string } | { ok: false; fault: NirFault };

/**
 * Reads a NIR as people type it: spaces, dots, dashes, lower case; 13 characters, or 15 with the key.
 * Gives the 13 characters; the key serves to catch a typing error, then is dropped.
 */
export function readNir(typed: string): NirReading {
  const text = typed.replace(separators, "").toUpperCase();
  if (text === "") return { ok: false, fault: "nir-missing" };
  const nir = text.slice(0, 13);
  if (!nirShape.test(nir)) return { ok: false, fault: "nir-shape" };
  if (text.length === 13) return { ok: true, nir };
  const key = text.slice(13);
  if (!/^\d{2}$/.test(key)) return { ok: false, fault: "nir-shape" };
  return Number(key) === nirKey(nir) ? { ok: true, nir } : { ok: false, fault: "nir-key" };
}

/** The key of 13 characters: 97 − (n mod 97), with 2A read as 19 and 2B as 18. */
export function nirKey(nir: string): number {
  const digits = nir.replace("2A", "19").replace("2B", "18");
  return 97 - Number(BigInt(digits) % 97n);
}

/** What may be shown of a NIR: « 2 55 08 •• ••• ••• ». */
export const maskNir = (nir: string): string => `${nir[0]} ${nir.slice(1, 3)} ${nir.slice(3, 5)} •• ••• •••`;

/** A NIR in full, by its groups, with no-break spaces: « 2 55 08 14 168 025 ». */
export const formatNir = (nir: string): string =>
  nir.replace(/^(.)(..)(..)(..)(...)(...)$/, "$1 $2 $3 $4 $5 $6").replaceAll(" ", "\u00a0");

/** The membership number as people type it: 8 digits, spaces allowed; leading zeros count. */
export const MembershipNumber = z
  .string()
  .transform((typed) => typed.replace(separators, ""))
  .pipe(z.string().regex(/^\d{8}$/));
