import {
  type CountryCode,
  isSupportedCountry,
  type NumberType,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";

export type TelephoneKind = "mobile" | "landline";
export type TelephoneFault = "number-unknown" | "number-special" | "number-landline" | "number-mobile";
type Reading = { ok: true; e164: string } | { ok: false; fault: TelephoneFault };

/** Where numbers are French without being of the mainland: a member there types them without their prefix. */
const overseas: Record<string, CountryCode> = {
  "971": "GP",
  "972": "MQ",
  "973": "GF",
  "974": "RE",
  "975": "PM",
  "976": "YT",
  "977": "BL",
  "978": "MF",
  "986": "WF",
  "987": "PF",
  "988": "NC",
};

/** Whose numbers a person types without a prefix: those of the address, then France's and its territories'. */
function homes({ country, postcode }: { country: string; postcode: string }): CountryCode[] {
  const here =
    country === "FR" ? overseas[postcode.slice(0, 3)] : isSupportedCountry(country) ? country : undefined;
  return [...new Set([...(here ? [here] : []), "FR" as const, ...Object.values(overseas)])];
}

const special = new Set<NumberType>([
  "PREMIUM_RATE",
  "TOLL_FREE",
  "SHARED_COST",
  "UAN",
  "PAGER",
  "VOICEMAIL",
]);

/** Reads a number as people type it: spaces, dots, +33 or 0033, and the ten figures of a territory. Gives E.164. */
export function readTelephone(
  typed: string,
  kind: TelephoneKind,
  address: { country: string; postcode: string },
): Reading {
  const number = homes(address)
    .map((home) => parsePhoneNumberFromString(typed, home))
    .find((found) => found?.isValid());
  if (!number || /[\p{L}]/u.test(typed)) return { ok: false, fault: "number-unknown" };
  const type = number.getType();
  if (special.has(type)) return { ok: false, fault: "number-special" };
  if (kind === "mobile" && (type === "FIXED_LINE" || type === "VOIP"))
    return { ok: false, fault: "number-landline" };
  if (kind === "landline" && type === "MOBILE") return { ok: false, fault: "number-mobile" };
  return { ok: true, e164: number.number };
}

const noBreakSpace = "\u00a0";
const french = new Set(["FR", ...Object.values(overseas)]);

/** Writes a number as it is dialled from France: « 06 12 34 56 78 », « +32 470 12 34 56 », with no-break spaces. */
export function formatTelephone(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  return number ? written(number).replaceAll(" ", noBreakSpace) : e164;
}

const written = (number: PhoneNumber): string =>
  french.has(number.country ?? "") ? number.formatNational() : number.formatInternational();
