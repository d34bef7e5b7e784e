import type { z } from "zod";
import { checked } from "./cell";
import { column, namesOf, rowOf } from "./columns";
import { day, inOrder, optionalDay } from "./day-cells";
import { integer, optionalCents, optionalInteger } from "./number-cells";
import { reference, text } from "./text-cells";
import { careKindWords, oneWordOf, optionalWordOf } from "./word-cells";

const columns = {
  product: column("produit", text("Le produit")),
  level: column("niveau", text("Le niveau")),
  code: column("code", reference("Le code")),
  validFrom: column("date_debut", day("La date de début")),
  validTo: column("date_fin", optionalDay("La date de fin")),
  kind: column("nature", oneWordOf("La nature des soins", careKindWords)),
  rank: column("rang", integer("Le rang", 9_999)),
  label: column("libelle", text("Le libellé")),
  words: column("texte", text("Le texte", 1_000)),
  rate: column("taux", optionalInteger("Le taux", 10_000)),
  ceilingCents: column(
    "plafond",
    checked(
      optionalCents("Le plafond"),
      (cents) => cents === null || cents >= 0,
      "Le plafond ne peut pas être négatif.",
    ),
  ),
  period: column(
    "periode",
    optionalWordOf("La période", {
      acte: "act",
      jour: "day",
      mois: "month",
      an: "year",
      "deux-ans": "two-years",
      vie: "lifetime",
    }),
  ),
};

export const guaranteeColumns = namesOf(columns);
export type GuaranteeRow = z.output<typeof GuaranteeInput>;

/** A line of guarantees.csv: what a product covers at a level, in words and in rates. */
export const GuaranteeInput = rowOf(columns).refine(
  (row) => inOrder(row.validFrom, row.validTo),
  "La date de fin précède la date de début.",
);
