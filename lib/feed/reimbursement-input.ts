import { z } from "zod";
import { type LineAmounts, moneyFault } from "@/lib/reimbursement/rules";
import * as cells from "./cells";
import { careKindWords, contractReference, label, memberReference, reference } from "./shared-cells";

export type ReimbursementRow = z.output<typeof ReimbursementInput>;

export const reimbursementColumns = [
  "identifiant",
  "identifiant_adherent",
  "identifiant_beneficiaire",
  "identifiant_contrat",
  "date_soin",
  "nature",
  "code_acte",
  "acte",
  "professionnel",
  "code_garantie",
  "depense",
  "base",
  "taux",
  "part_regime",
  "participation",
  "franchise",
  "part_mutuelle",
  "part_autre",
  "reste_a_charge",
  "tiers_payant",
  "destinataire",
  "statut",
  "motif",
  "virement",
  "date_paiement",
] as const;

/**
 * A line of reimbursements.csv. Refuses parts that do not add up to the expense; what a contrat responsable leaves
 * due is judged when the contract is known.
 */
export const ReimbursementInput = z
  .object({
    identifiant: cells.identifier,
    identifiant_adherent: memberReference,
    identifiant_beneficiaire: reference("L’identifiant du bénéficiaire"),
    identifiant_contrat: contractReference,
    date_soin: cells.day("La date de soin"),
    nature: cells.oneWordOf("La nature des soins", careKindWords),
    code_acte: label("Le code de l’acte", 35),
    acte: label("L’acte"),
    professionnel: cells.optionalWords("Le professionnel dépasse 200 caractères."),
    code_garantie: cells.optionalWords("Le code de la garantie dépasse 64 caractères.", 64),
    depense: cells.cents("La dépense"),
    base: cells.cents("La base"),
    taux: cells.integer("Le taux", 100),
    part_regime: cells.cents("La part du régime"),
    participation: cells.optionalCents("La participation"),
    franchise: cells.optionalCents("La franchise"),
    part_mutuelle: cells.cents("La part de la mutuelle"),
    part_autre: cells.optionalCents("La part d’un autre organisme"),
    reste_a_charge: cells.cents("Le reste à charge"),
    tiers_payant: cells.yesOrNo("La colonne tiers_payant"),
    destinataire: cells.oneWordOf("Le destinataire", { adherent: "member", professionnel: "professional" }),
    statut: cells.oneWordOf("Le statut", {
      recu: "received",
      "en-cours": "in-progress",
      "document-attendu": "document-needed",
      paye: "paid",
      refuse: "refused",
    }),
    motif: cells.optionalWords("Le motif dépasse 500 caractères.", 500),
    virement: cells.optionalWords("Le virement dépasse 64 caractères.", 64),
    date_paiement: cells.optionalDay("La date de paiement"),
  } satisfies Record<(typeof reimbursementColumns)[number], z.ZodType>)
  .transform((row) => ({
    externalId: row.identifiant,
    memberExternalId: row.identifiant_adherent,
    beneficiaryExternalId: row.identifiant_beneficiaire,
    contractExternalId: row.identifiant_contrat,
    careOn: row.date_soin,
    kind: row.nature,
    actCode: row.code_acte,
    actLabel: row.acte,
    professional: row.professionnel,
    guaranteeCode: row.code_garantie,
    expenseCents: row.depense,
    baseCents: row.base,
    schemeRate: row.taux,
    schemeCents: row.part_regime,
    participationCents: row.participation ?? 0,
    franchiseCents: row.franchise ?? 0,
    mutualCents: row.part_mutuelle,
    otherCents: row.part_autre ?? 0,
    outOfPocketCents: row.reste_a_charge,
    thirdParty: row.tiers_payant,
    paidTo: row.destinataire,
    status: row.statut,
    reason: row.motif,
    transfer: row.virement,
    paidOn: row.date_paiement,
  }))
  .refine(
    addsUp,
    "La dépense n’est pas égale à la somme de ses parts\u00a0: régime obligatoire, mutuelle, autre organisme, reste à charge.",
  )
  .refine(
    (row) => (row.status === "paid") === (row.paidOn !== null),
    "La date de paiement va avec le statut paye, et avec lui seul.",
  )
  .refine((row) => row.transfer === null || row.paidOn !== null, "Un virement n’a pas sa date de paiement.")
  .refine(
    (row) => (row.status !== "refused" && row.status !== "document-needed") || row.reason !== null,
    "Le motif manque\u00a0: pourquoi la ligne est refusée, ou quel document est attendu.",
  );

function addsUp(row: LineAmounts): boolean {
  return moneyFault(row, false) !== "sum";
}
