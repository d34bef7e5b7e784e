import { z } from "zod";
import { type AddressFault, addressFaults, type PostalAddress } from "@/lib/contact/rules";
import { readTelephone, type TelephoneKind } from "@/lib/contact/telephone";
import { column, namesOf, rowOf } from "./columns";
import { memberReference, optionalText } from "./text-cells";
import { optionalWordOf } from "./word-cells";

const columns = {
  memberExternalId: column("identifiant_adherent", memberReference),
  addressFlat: column("appartement", optionalText("L’appartement")),
  addressBuilding: column("batiment", optionalText("Le bâtiment")),
  addressStreet: column("voie", optionalText("La voie")),
  addressPlace: column("lieu_dit", optionalText("Le lieu-dit")),
  postcode: column("code_postal", optionalText("Le code postal")),
  town: column("ville", optionalText("La ville")),
  country: column("pays", optionalText("Le pays")),
  mobile: column("mobile", optionalText("Le mobile", 40)),
  landline: column("fixe", optionalText("Le fixe", 40)),
  postPreference: column(
    "courrier",
    optionalWordOf("Le courrier", { papier: "paper", electronique: "electronic" }),
  ),
};

export const contactColumns = namesOf(columns);
export type ContactRow = z.output<typeof ContactInput>;

const sentences: Record<AddressFault["fault"], string> = {
  "too-long": "Une ligne de l’adresse dépasse 38 caractères.",
  control: "L’adresse contient un caractère qui ne s’imprime pas.",
  "street-missing": "L’adresse n’a ni voie ni lieu-dit.",
  "postcode-missing": "Le code postal manque.",
  "postcode-corsica": "Le code postal de Corse commence par 20.",
  "postcode-shape": "Le code postal français doit avoir 5 chiffres.",
  "postcode-abroad": "Le code postal étranger a 12 lettres ou chiffres au plus.",
  "town-missing": "La ville manque.",
  "town-too-long": "Le code postal et la ville dépassent ensemble 38 caractères.",
  "country-unknown": "Le pays doit être un code de deux lettres, par exemple BE ; FR pour l’outre-mer.",
};

type Read = z.output<ReturnType<typeof rowOf<typeof columns>>>;

/** A line of contacts.csv. An address is whole or absent; a telephone is read as of where the member lives. */
export const ContactInput = rowOf(columns).transform((row, context) => {
  const address = addressOf(row);
  const known = Object.entries(address).some(([name, text]) => name !== "country" && text !== "");
  const faults = known ? new Set(addressFaults(address).map(({ fault }) => sentences[fault])) : [];
  const telephones = { mobile: telephone(row, "mobile"), landline: telephone(row, "landline") };
  const wrong = [...faults, ...Object.values(telephones).flatMap(({ fault }) => fault ?? [])];
  for (const sentence of wrong) context.addIssue(sentence);
  if (wrong.length > 0) return z.NEVER;
  return {
    memberExternalId: row.memberExternalId,
    ...address,
    mobile: telephones.mobile.e164,
    landline: telephones.landline.e164,
    postPreference: row.postPreference ?? ("electronic" as const),
  };
});

const addressOf = (row: Read): PostalAddress => ({
  addressFlat: row.addressFlat ?? "",
  addressBuilding: row.addressBuilding ?? "",
  addressStreet: row.addressStreet ?? "",
  addressPlace: row.addressPlace ?? "",
  postcode: row.postcode ?? "",
  town: row.town ?? "",
  country: row.country?.toUpperCase() ?? "FR",
});

const telephoneSentences: Record<TelephoneKind, string> = {
  mobile: "Le mobile n’est pas un numéro de mobile.",
  landline: "Le fixe n’est pas un numéro de ligne fixe.",
};

function telephone(row: Read, kind: TelephoneKind): { e164: string | null; fault?: string } {
  const typed = row[kind];
  if (!typed) return { e164: null };
  const { country, postcode } = addressOf(row);
  const reading = readTelephone(typed, kind, { country, postcode });
  return reading.ok ? { e164: reading.e164 } : { e164: null, fault: telephoneSentences[kind] };
}
