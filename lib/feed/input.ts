import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { contractNatures } from "@/db/schema/member";
import { column, namesOf, rowOf } from "./columns";
import { day, inOrder, monthDay, optionalDay } from "./day-cells";
import { membershipNumber, nir, optionalEmail } from "./person-cells";
import { identifier, list, memberReference, optionalText, text } from "./text-cells";
import { oneOf, yesOrNo } from "./word-cells";

/** A row as it is written: days as AAAA-MM-JJ. */
export type MemberRow = z.output<ReturnType<typeof memberInput>>;
export type ContractRow = z.output<typeof ContractInput>;

const ofMember = {
  externalId: column("identifiant", identifier),
  membershipNumber: column("numero_adhesion", membershipNumber),
  nir: column("nir", nir),
  lastName: column("nom", text("Le nom")),
  firstName: column("prenom", text("Le prénom")),
  bornOn: column("date_naissance", day("La date de naissance")),
  email: column("email", optionalEmail),
};

const ofContract = {
  externalId: column("identifiant", identifier),
  memberExternalId: column("identifiant_adherent", memberReference),
  nature: column("nature", oneOf("La nature du contrat", contractNatures)),
  product: column("produit", text("Le produit")),
  level: column("niveau", text("Le niveau")),
  options: column("options", list),
  responsible: column("responsable", yesOrNo("La colonne responsable")),
  employer: column("employeur", optionalText("L’employeur")),
  firstSubscribedOn: column("premiere_souscription", day("La date de première souscription")),
  effectiveOn: column("date_effet", day("La date d’effet")),
  renewal: column("echeance", monthDay),
  endedOn: column("date_fin", optionalDay("La date de fin")),
};

export const memberColumns = namesOf(ofMember);
export const contractColumns = namesOf(ofContract);

/** A line of members.csv. Refuses a birth after `today`. */
export const memberInput = (today: Temporal.PlainDate) =>
  rowOf(ofMember).refine((row) => row.bornOn <= today.toString(), "La date de naissance est à venir.");

/** A line of contracts.csv. Refuses days that contradict each other. */
export const ContractInput = rowOf(ofContract)
  .refine(
    (row) => inOrder(row.firstSubscribedOn, row.effectiveOn),
    "La date d’effet précède la première souscription.",
  )
  .refine((row) => inOrder(row.effectiveOn, row.endedOn), "La date de fin précède la date d’effet.");
