import { getCountrySpecifications, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from "ibantools";
import type { Temporal } from "temporal-polyfill";
import type { bankAccountUses } from "@/db/schema/bank-account";
import type { ContractNature, ContractState } from "@/lib/contract/rules";
import type { ContributionMethod } from "@/lib/contribution/rules";
import type { Limit } from "@/lib/core/throttle";

export type BankAccountUse = (typeof bankAccountUses)[number];

/** Hours in which its owner can cancel a new account, before it is used. */
export const waitHours = 48;

export const bankAccountLimits = { change: { attempts: 10, window: 3600 } } as const satisfies Record<
  string,
  Limit
>;

/** The longest name that a SEPA order carries. */
export const holderLength = 70;

export type IbanFault =
  | "iban-missing"
  | "iban-characters"
  | "iban-country"
  | "iban-length"
  | "iban-shape"
  | "iban-key"
  | "iban-not-sepa";

export type IbanReading = { ok: true; iban: string } | { ok: false; fault: IbanFault; expected?: number };

/**
 * Reads an IBAN as people type it: spaces, dashes and dots anywhere, lower case, « IBAN » before it. A debit needs an
 * account of the SEPA area. `expected` is the length that its country asks for.
 */
export function readIban(typed: string, use: BankAccountUse): IbanReading {
  const iban = typed
    .replace(/[\s\p{Pd}._]/gu, "")
    .toUpperCase()
    .replace(/^IBAN:?/, "");
  if (iban === "") return { ok: false, fault: "iban-missing" };
  if (!/^[A-Z0-9]+$/.test(iban)) return { ok: false, fault: "iban-characters" };
  const country = iban.slice(0, 2);
  const expected = getCountrySpecifications()[country]?.chars ?? undefined;
  if (!expected) return { ok: false, fault: "iban-country" };
  if (iban.length !== expected) return { ok: false, fault: "iban-length", expected };
  const fault = faultOf(validateIBAN(iban).errorCodes);
  if (fault) return { ok: false, fault };
  return use === "debit" && !isSEPACountry(country)
    ? { ok: false, fault: "iban-not-sepa" }
    : { ok: true, iban };
}

function faultOf(codes: ValidationErrorsIBAN[]): IbanFault | undefined {
  if (codes.includes(ValidationErrorsIBAN.NoIBANCountry)) return "iban-country";
  if (codes.includes(ValidationErrorsIBAN.WrongBBANFormat)) return "iban-shape";
  return codes.length > 0 ? "iban-key" : undefined;
}

/** What is kept in clear of an IBAN, to be recognised: its first and last four characters. */
export const ibanHint = (iban: string): string => `${iban.slice(0, 4)}${iban.slice(-4)}`;

/** The two ends of an IBAN, from its hint. */
export const hintEnds = (hint: string) => ({ start: hint.slice(0, 4), end: hint.slice(-4) });

type Contract = { nature: ContractNature; state: ContractState };

/**
 * Whether a member pays some contribution from an account of their own. A compulsory group contract is paid through the
 * salary, unless an instalment says otherwise.
 */
export function paysContribution(
  contracts: readonly Contract[],
  plannedMethods: readonly ContributionMethod[],
): boolean {
  if (plannedMethods.length > 0) return plannedMethods.some((method) => method !== "payroll");
  return contracts.some(({ nature, state }) => nature !== "collectif-obligatoire" && state !== "ended");
}

/** When a new account is used, its owner having let it. */
export const appliesAt = (requestedAt: Temporal.Instant): Temporal.Instant =>
  requestedAt.add({ hours: waitHours });
