import { z } from "zod";
import * as cells from "./cells";
import { contractReference, inOrder, memberReference } from "./shared-cells";

export type ContributionRow = z.output<typeof ContributionInput>;

export const contributionColumns = [
  "identifiant",
  "identifiant_adherent",
  "identifiant_contrat",
  "periode_debut",
  "periode_fin",
  "montant",
  "part_employeur",
  "echeance",
  "mode",
  "rum",
  "ics",
  "statut",
  "date_paiement",
  "mise_en_demeure",
] as const;

/** A line of contributions.csv. Refuses an employer's share over the whole, and a debit without its mandate. */
export const ContributionInput = z
  .object({
    identifiant: cells.identifier,
    identifiant_adherent: memberReference,
    identifiant_contrat: contractReference,
    periode_debut: cells.day("Le début de la période"),
    periode_fin: cells.day("La fin de la période"),
    montant: cells.cents("Le montant"),
    part_employeur: cells.optionalCents("La part de l’employeur"),
    echeance: cells.day("L’échéance"),
    mode: cells.oneWordOf("Le mode de paiement", {
      prelevement: "sepa-debit",
      carte: "card",
      cheque: "cheque",
      virement: "transfer",
      salaire: "payroll",
    }),
    rum: cells.optionalWords("La RUM dépasse 35 caractères.", 35),
    ics: cells.optionalWords("L’ICS dépasse 35 caractères.", 35),
    statut: cells.oneWordOf("Le statut", {
      prevue: "planned",
      payee: "paid",
      impayee: "unpaid",
      annulee: "cancelled",
    }),
    date_paiement: cells.optionalDay("La date de paiement"),
    mise_en_demeure: cells.optionalDay("La date de mise en demeure"),
  } satisfies Record<(typeof contributionColumns)[number], z.ZodType>)
  .refine((row) => inOrder(row.periode_debut, row.periode_fin), "La fin de la période précède son début.")
  .refine(
    ({ montant, part_employeur }) => isShare(part_employeur ?? 0, montant),
    "La part de l’employeur dépasse le montant.",
  )
  .refine(
    (row) => (row.statut === "paid") === (row.date_paiement !== null),
    "La date de paiement va avec le statut payee, et avec lui seul.",
  )
  .refine(
    (row) => row.mode !== "sepa-debit" || (row.rum !== null && row.ics !== null),
    "Un prélèvement doit porter la RUM et l’ICS.",
  )
  .transform((row) => ({
    externalId: row.identifiant,
    memberExternalId: row.identifiant_adherent,
    contractExternalId: row.identifiant_contrat,
    periodFrom: row.periode_debut,
    periodTo: row.periode_fin,
    amountCents: row.montant,
    employerCents: row.part_employeur ?? 0,
    dueOn: row.echeance,
    method: row.mode,
    rum: row.rum,
    ics: row.ics,
    status: row.statut,
    paidOn: row.date_paiement,
    formalNoticeOn: row.mise_en_demeure,
  }));

const isShare = (part: number, whole: number) => part >= Math.min(0, whole) && part <= Math.max(0, whole);
