import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { contractNatures } from "@/db/schema/member";
import { readNir } from "@/lib/member/rules";
import * as cells from "./cells";

/** A row as it is written: days as AAAA-MM-JJ. */
export type MemberRow = z.output<ReturnType<typeof memberInput>>;
export type ContractRow = z.output<typeof ContractInput>;

export const memberColumns = [
  "identifiant",
  "numero_adhesion",
  "nir",
  "nom",
  "prenom",
  "date_naissance",
  "email",
] as const;

export const contractColumns = [
  "identifiant",
  "identifiant_adherent",
  "nature",
  "produit",
  "niveau",
  "options",
  "responsable",
  "employeur",
  "premiere_souscription",
  "date_effet",
  "echeance",
  "date_fin",
] as const;

/** A line of members.csv. Refuses a birth after `today`. */
export const memberInput = (today: Temporal.PlainDate) =>
  z
    .object({
      identifiant: cells.identifier,
      numero_adhesion: cells.membershipNumber,
      nir: cells.nir,
      nom: cells.words("Le nom manque.", "Le nom dépasse 200 caractères."),
      prenom: cells.words("Le prénom manque.", "Le prénom dépasse 200 caractères."),
      date_naissance: cells.day("La date de naissance"),
      email: cells.optionalEmail,
    } satisfies Record<(typeof memberColumns)[number], z.ZodType>)
    .refine((row) => row.date_naissance <= today.toString(), "La date de naissance est à venir.")
    .transform((row) => ({
      externalId: row.identifiant,
      membershipNumber: row.numero_adhesion,
      nir: row.nir,
      lastName: row.nom,
      firstName: row.prenom,
      bornOn: row.date_naissance,
      email: row.email,
    }));

/** A line of contracts.csv. Refuses days that contradict each other. */
export const ContractInput = z
  .object({
    identifiant: cells.identifier,
    identifiant_adherent: cells.words(
      "L’identifiant de l’adhérent manque.",
      "L’identifiant de l’adhérent dépasse 64 caractères.",
      64,
    ),
    nature: cells.oneOf("La nature du contrat", contractNatures),
    produit: cells.words("Le produit manque.", "Le produit dépasse 200 caractères."),
    niveau: cells.words("Le niveau manque.", "Le niveau dépasse 200 caractères."),
    options: cells.list,
    responsable: cells.yesOrNo("La colonne responsable"),
    employeur: cells.optionalWords("L’employeur dépasse 200 caractères."),
    premiere_souscription: cells.day("La date de première souscription"),
    date_effet: cells.day("La date d’effet"),
    echeance: cells.monthDay,
    date_fin: cells.optionalDay("La date de fin"),
  } satisfies Record<(typeof contractColumns)[number], z.ZodType>)
  .refine(
    (row) => row.premiere_souscription <= row.date_effet,
    "La date d’effet précède la première souscription.",
  )
  .refine(
    (row) => row.date_fin === null || row.date_fin >= row.date_effet,
    "La date de fin précède la date d’effet.",
  )
  .transform((row) => ({
    externalId: row.identifiant,
    memberExternalId: row.identifiant_adherent,
    nature: row.nature,
    product: row.produit,
    level: row.niveau,
    options: row.options,
    responsible: row.responsable,
    employer: row.employeur,
    firstSubscribedOn: row.premiere_souscription,
    effectiveOn: row.date_effet,
    renewal: row.echeance,
    endedOn: row.date_fin,
  }));

/** An identifier that can be shown: neither a NIR nor an address that slipped into its column. */
export function shownIdentifier(cell = ""): string {
  const read = cells.identifier.safeParse(cell);
  return read.success && !read.data.includes("@") && !readNir(read.data).ok ? read.data : "";
}
