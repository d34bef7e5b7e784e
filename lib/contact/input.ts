import { z } from "zod";
import { postPreferences } from "@/db/schema/contact";
import { type AddressFault, addressFaults, lineLength, type PostalAddress } from "./rules";
import { readTelephone, type TelephoneFault, type TelephoneKind } from "./telephone";

const addressSentences: Record<AddressFault["fault"], string> = {
  "too-long": `Cette ligne dépasse ${lineLength} caractères, le maximum sur une enveloppe. Abrégez-la, par exemple « av. » pour avenue, ou répartissez-la sur deux lignes.`,
  control: "Cette ligne contient un caractère que nous ne pouvons pas imprimer. Retirez-le.",
  "street-missing": "Saisissez le numéro et la rue, ou à défaut le lieu-dit ou la boîte postale.",
  "postcode-missing": "Saisissez le code postal.",
  "postcode-corsica": "En Corse, le code postal commence par 20, par exemple 20000 pour Ajaccio.",
  "postcode-shape":
    "Un code postal français a 5 chiffres, par exemple 75011. Pour une adresse à l’étranger, choisissez d’abord le pays.",
  "postcode-abroad":
    "Ce code postal est trop long ou contient un signe inattendu : 12 lettres ou chiffres au plus.",
  "town-missing": "Saisissez la ville.",
  "town-too-long": `Le code postal et la ville dépassent ensemble ${lineLength} caractères. Abrégez le nom, par exemple « St » pour Saint.`,
  "country-unknown": "Choisissez le pays dans la liste.",
};

/** Spaces that people leave or paste are one space. */
const line = z
  .string()
  .max(500, "Ce texte est trop long. Abrégez-le.")
  .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").trim())
  .default("");

/** A postal address; every field that is wrong has its sentence. */
export const AddressInput = z
  .object({
    addressFlat: line,
    addressBuilding: line,
    addressStreet: line,
    addressPlace: line,
    postcode: line,
    town: line,
    country: line,
  })
  .transform(tidied)
  .superRefine((address, context) => {
    for (const { field, fault } of addressFaults(address))
      context.addIssue({ code: "custom", path: [field], message: addressSentences[fault] });
  });

/** « 75 011 » is a French postcode too. */
function tidied(address: PostalAddress): PostalAddress {
  const { postcode, country } = address;
  return { ...address, postcode: country === "FR" ? postcode.replaceAll(" ", "") : postcode.toUpperCase() };
}

const telephoneSentences: Record<TelephoneFault, string> = {
  "number-unknown":
    "Ce numéro n’existe pas sous cette forme. Vérifiez les 10 chiffres, ou commencez par + et l’indicatif du pays s’il est étranger.",
  "number-special": "Ce numéro est surtaxé ou réservé à un service : donnez celui d’une ligne personnelle.",
  "number-landline":
    "Ce numéro est celui d’un téléphone fixe : saisissez-le dans le champ « Téléphone fixe ».",
  "number-mobile": "Ce numéro est celui d’un mobile : saisissez-le dans le champ « Téléphone mobile ».",
};

/** The telephones typed by a member who lives at an address: numbers without a prefix are read as of there. */
export function telephonesInput(address: Pick<PostalAddress, "country" | "postcode">) {
  const telephone = (kind: TelephoneKind) =>
    z
      .string()
      .max(100, telephoneSentences["number-unknown"])
      .default("")
      .transform((typed, context) => {
        if (typed.trim() === "") return null;
        const reading = readTelephone(typed, kind, address);
        if (reading.ok) return reading.e164;
        context.addIssue({ code: "custom", message: telephoneSentences[reading.fault] });
        return z.NEVER;
      });
  return z.object({ mobile: telephone("mobile"), landline: telephone("landline") });
}

/** The telephones as typed: how they read depends on the member's address. */
export const TypedTelephones = z.object({ mobile: z.string().default(""), landline: z.string().default("") });

export const PostInput = z.object({
  postPreference: z.enum(postPreferences, "Choisissez entre le papier et l’e-mail."),
});
