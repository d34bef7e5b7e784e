import { z } from "zod";
import * as cells from "./cells";
import { inOrder, label, memberReference } from "./shared-cells";

export type BeneficiaryRow = z.output<typeof BeneficiaryInput>;

export const beneficiaryColumns = [
  "identifiant",
  "identifiant_adherent",
  "nir",
  "nom",
  "prenom",
  "date_naissance",
  "rang",
  "lien",
  "date_debut",
  "date_fin",
  "teletransmission",
] as const;

/** A line of beneficiaries.csv. Refuses days that contradict each other. */
export const BeneficiaryInput = z
  .object({
    identifiant: cells.identifier,
    identifiant_adherent: memberReference,
    nir: cells.optionalNir,
    nom: label("Le nom"),
    prenom: label("Le prénom"),
    date_naissance: cells.day("La date de naissance"),
    rang: cells.integer("Le rang", 9).refine((rank) => rank >= 1, "Le rang va de 1 à 9."),
    lien: cells.oneWordOf("Le lien", {
      adherent: "member",
      conjoint: "spouse",
      pacs: "pacs",
      concubin: "partner",
      enfant: "child",
      autre: "other",
    }),
    date_debut: cells.day("La date de début"),
    date_fin: cells.optionalDay("La date de fin"),
    teletransmission: cells.oneWordOf("La télétransmission", {
      active: "active",
      demandee: "requested",
      interrompue: "broken",
      absente: "none",
    }),
  } satisfies Record<(typeof beneficiaryColumns)[number], z.ZodType>)
  .refine((row) => inOrder(row.date_debut, row.date_fin), "La date de fin précède la date de début.")
  .transform((row) => ({
    externalId: row.identifiant,
    memberExternalId: row.identifiant_adherent,
    nir: row.nir,
    lastName: row.nom,
    firstName: row.prenom,
    bornOn: row.date_naissance,
    rank: row.rang,
    relation: row.lien,
    coveredFrom: row.date_debut,
    coveredTo: row.date_fin,
    teletransmission: row.teletransmission,
  }));
