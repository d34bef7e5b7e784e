import type { z } from "zod";
import { moneyFault } from "@/lib/reimbursement/rules";
import { column, namesOf, rowOf } from "./columns";
import { day, optionalDay } from "./day-cells";
import { cents, centsOrNone, integer } from "./number-cells";
import { contractReference, identifier, memberReference, optionalText, reference, text } from "./text-cells";
import { careKindWords, oneWordOf, yesOrNo } from "./word-cells";

const columns = {
  externalId: column("identifiant", identifier),
  memberExternalId: column("identifiant_adherent", memberReference),
  beneficiaryExternalId: column("identifiant_beneficiaire", reference("L’identifiant du bénéficiaire")),
  contractExternalId: column("identifiant_contrat", contractReference),
  careOn: column("date_soin", day("La date de soin")),
  kind: column("nature", oneWordOf("La nature des soins", careKindWords)),
  actCode: column("code_acte", text("Le code de l’acte", 35)),
  actLabel: column("acte", text("L’acte")),
  professional: column("professionnel", optionalText("Le professionnel")),
  guaranteeCode: column("code_garantie", optionalText("Le code de la garantie", 64)),
  expenseCents: column("depense", cents("La dépense")),
  baseCents: column("base", cents("La base")),
  schemeRate: column("taux", integer("Le taux", 100)),
  schemeCents: column("part_regime", cents("La part du régime")),
  participationCents: column("participation", centsOrNone("La participation")),
  franchiseCents: column("franchise", centsOrNone("La franchise")),
  mutualCents: column("part_mutuelle", cents("La part de la mutuelle")),
  otherCents: column("part_autre", centsOrNone("La part d’un autre organisme")),
  outOfPocketCents: column("reste_a_charge", cents("Le reste à charge")),
  thirdParty: column("tiers_payant", yesOrNo("La colonne tiers_payant")),
  paidTo: column(
    "destinataire",
    oneWordOf("Le destinataire", { adherent: "member", professionnel: "professional" }),
  ),
  status: column(
    "statut",
    oneWordOf("Le statut", {
      recu: "received",
      "en-cours": "in-progress",
      "document-attendu": "document-needed",
      paye: "paid",
      refuse: "refused",
    }),
  ),
  reason: column("motif", optionalText("Le motif", 500)),
  transfer: column("virement", optionalText("Le virement", 64)),
  paidOn: column("date_paiement", optionalDay("La date de paiement")),
};

export const reimbursementColumns = namesOf(columns);
export type ReimbursementRow = z.output<typeof ReimbursementInput>;

/**
 * A line of reimbursements.csv. Refuses parts that do not add up to the expense; what a contrat responsable leaves
 * due is judged when the contract is known.
 */
export const ReimbursementInput = rowOf(columns)
  .refine(
    (row) => moneyFault(row, false) !== "sum",
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
