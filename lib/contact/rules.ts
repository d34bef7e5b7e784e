import type { postPreferences } from "@/db/schema/contact";
import type { Limit } from "@/lib/core/throttle";
import { countries, countryName } from "./countries";

export type PostPreference = (typeof postPreferences)[number];

/** Changes of contact details that an account may make. */
export const contactLimits = { change: { attempts: 20, window: 3600 } } as const satisfies Record<
  string,
  Limit
>;

/** Days during which the feed does not undo what a member changed here: the management system must take it in first. */
export const feedWaitDays = 30;

/** A line of a postal address, the town's included (NF Z 10-011). */
export const lineLength = 38;

/** The lines of a postal address, the recipient's left out; an unused line is empty. */
export type PostalAddress = {
  addressFlat: string;
  addressBuilding: string;
  addressStreet: string;
  addressPlace: string;
  postcode: string;
  town: string;
  /** ISO 3166-1 alpha-2; the overseas departments and territories are « FR » here, as on an envelope. */
  country: string;
};

export type ContactDetails = PostalAddress & {
  /** E.164. */
  mobile: string | null;
  landline: string | null;
  postPreference: PostPreference;
};

export const noDetails: ContactDetails = {
  addressFlat: "",
  addressBuilding: "",
  addressStreet: "",
  addressPlace: "",
  postcode: "",
  town: "",
  country: "FR",
  mobile: null,
  landline: null,
  postPreference: "electronic",
};

/** Characters as they are counted on an envelope: an accented letter is one. */
export const countCharacters = (line: string): number => [...line.normalize("NFC")].length;

/** A French postcode: a department, mainland or overseas, or the army's; Corsica's begin by 20. */
export const isFrenchPostcode = (postcode: string): boolean =>
  /^(?!00000)(?:[0-8]\d|9[0-8])\d{3}$/.test(postcode);

export type AddressFault =
  | { field: keyof PostalAddress; fault: "too-long" | "control" }
  | { field: "addressStreet"; fault: "street-missing" }
  | {
      field: "postcode";
      fault: "postcode-missing" | "postcode-corsica" | "postcode-shape" | "postcode-abroad";
    }
  | { field: "town"; fault: "town-missing" | "town-too-long" }
  | { field: "country"; fault: "country-unknown" };

/** What keeps an address from being written on an envelope; one fault a field. */
export function addressFaults(address: PostalAddress): AddressFault[] {
  const { addressStreet, addressPlace, town, country } = address;
  const faults: AddressFault[] = [...lineFaults(address)];
  if (addressStreet === "" && addressPlace === "")
    faults.push({ field: "addressStreet", fault: "street-missing" });
  if (!countries.some(({ code }) => code === country))
    faults.push({ field: "country", fault: "country-unknown" });
  const postcode = postcodeFault(address);
  if (postcode) faults.push({ field: "postcode", fault: postcode });
  if (town === "") faults.push({ field: "town", fault: "town-missing" });
  else if (countCharacters(townLine(address)) > lineLength)
    faults.push({ field: "town", fault: "town-too-long" });
  return faults;
}

const lines = ["addressFlat", "addressBuilding", "addressStreet", "addressPlace"] as const;

const lineFaults = (address: PostalAddress): AddressFault[] =>
  [...lines, "town" as const].flatMap((field): AddressFault[] => {
    if (/\p{Cc}|\p{Co}|\p{Cn}/u.test(address[field])) return [{ field, fault: "control" }];
    const long = field !== "town" && countCharacters(address[field]) > lineLength;
    return long ? [{ field, fault: "too-long" }] : [];
  });

function postcodeFault({ postcode, country }: PostalAddress) {
  if (country !== "FR")
    return /^[\p{L}\d][\p{L}\d -]{0,11}$|^$/u.test(postcode) ? undefined : "postcode-abroad";
  if (postcode === "") return "postcode-missing";
  if (/^2[ab]/i.test(postcode)) return "postcode-corsica";
  return isFrenchPostcode(postcode) ? undefined : "postcode-shape";
}

/** « 75011 PARIS » on one line; abroad without a postcode, the town alone. */
const townLine = ({ postcode, town }: PostalAddress) => [postcode, town].filter(Boolean).join(" ");

/** An address as it is written on an envelope, the recipient's line left out. Gives no line when none is known. */
export function addressLines(address: PostalAddress): string[] {
  if (address.town === "") return [];
  const abroad = address.country === "FR" ? "" : countryName(address.country).toUpperCase();
  return [...lines.map((line) => address[line]), townLine(address), abroad].filter(Boolean);
}
