import { z } from "zod";
import * as cells from "./cells";
import { careKindWords, inOrder, label, reference } from "./shared-cells";

export type GuaranteeRow = z.output<typeof GuaranteeInput>;

export const guaranteeColumns = [
  "produit",
  "niveau",
  "code",
  "date_debut",
  "date_fin",
  "nature",
  "rang",
  "libelle",
  "texte",
  "taux",
  "plafond",
  "periode",
] as const;

const periods = {
  acte: "act",
  jour: "day",
  mois: "month",
  an: "year",
  "deux-ans": "two-years",
  vie: "lifetime",
} as const;

/** A line of guarantees.csv: what a product covers at a level, in words and in rates. */
export const GuaranteeInput = z
  .object({
    produit: label("Le produit"),
    niveau: label("Le niveau"),
    code: reference("Le code"),
    date_debut: cells.day("La date de début"),
    date_fin: cells.optionalDay("La date de fin"),
    nature: cells.oneWordOf("La nature des soins", careKindWords),
    rang: cells.integer("Le rang", 9_999),
    libelle: label("Le libellé"),
    texte: label("Le texte", 1_000),
    taux: cells.optionalInteger("Le taux", 10_000),
    plafond: cells
      .optionalCents("Le plafond")
      .refine((ceiling) => ceiling === null || ceiling >= 0, "Le plafond ne peut pas être négatif."),
    periode: cells.optionalWordOf("La période", periods),
  } satisfies Record<(typeof guaranteeColumns)[number], z.ZodType>)
  .refine((row) => inOrder(row.date_debut, row.date_fin), "La date de fin précède la date de début.")
  .transform((row) => ({
    product: row.produit,
    level: row.niveau,
    code: row.code,
    validFrom: row.date_debut,
    validTo: row.date_fin,
    kind: row.nature,
    rank: row.rang,
    label: row.libelle,
    words: row.texte,
    rate: row.taux,
    ceilingCents: row.plafond,
    period: row.periode,
  }));
