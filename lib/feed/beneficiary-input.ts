import type { z } from "zod";
import { checked } from "./cell";
import { column, namesOf, rowOf } from "./columns";
import { day, inOrder, optionalDay } from "./day-cells";
import { integer } from "./number-cells";
import { optionalNir } from "./person-cells";
import { identifier, memberReference, text } from "./text-cells";
import { oneWordOf } from "./word-cells";

const columns = {
  externalId: column("identifiant", identifier),
  memberExternalId: column("identifiant_adherent", memberReference),
  nir: column("nir", optionalNir),
  lastName: column("nom", text("Le nom")),
  firstName: column("prenom", text("Le prénom")),
  bornOn: column("date_naissance", day("La date de naissance")),
  rank: column(
    "rang",
    checked(integer("Le rang", 9), (rank) => rank >= 1, "Le rang va de 1 à 9."),
  ),
  relation: column(
    "lien",
    oneWordOf("Le lien", {
      adherent: "member",
      conjoint: "spouse",
      pacs: "pacs",
      concubin: "partner",
      enfant: "child",
      autre: "other",
    }),
  ),
  coveredFrom: column("date_debut", day("La date de début")),
  coveredTo: column("date_fin", optionalDay("La date de fin")),
  teletransmission: column(
    "teletransmission",
    oneWordOf("La télétransmission", {
      active: "active",
      demandee: "requested",
      interrompue: "broken",
      absente: "none",
    }),
  ),
};

export const beneficiaryColumns = namesOf(columns);
export type BeneficiaryRow = z.output<typeof BeneficiaryInput>;

/** A line of beneficiaries.csv. Refuses days that contradict each other. */
export const BeneficiaryInput = rowOf(columns).refine(
  (row) => inOrder(row.coveredFrom, row.coveredTo),
  "La date de fin précède la date de début.",
);
