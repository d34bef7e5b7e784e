import type { z } from "zod";
import { column, namesOf, rowOf } from "./columns";
import { day, inOrder, optionalDay } from "./day-cells";
import { cents, centsOrNone } from "./number-cells";
import { contractReference, identifier, memberReference, optionalText } from "./text-cells";
import { oneWordOf } from "./word-cells";

const columns = {
  externalId: column("identifiant", identifier),
  memberExternalId: column("identifiant_adherent", memberReference),
  contractExternalId: column("identifiant_contrat", contractReference),
  periodFrom: column("periode_debut", day("Le début de la période")),
  periodTo: column("periode_fin", day("La fin de la période")),
  amountCents: column("montant", cents("Le montant")),
  employerCents: column("part_employeur", centsOrNone("La part de l’employeur")),
  dueOn: column("echeance", day("L’échéance")),
  method: column(
    "mode",
    oneWordOf("Le mode de paiement", {
      prelevement: "sepa-debit",
      carte: "card",
      cheque: "cheque",
      virement: "transfer",
      salaire: "payroll",
    }),
  ),
  rum: column("rum", optionalText("La RUM", 35)),
  ics: column("ics", optionalText("L’ICS", 35)),
  status: column(
    "statut",
    oneWordOf("Le statut", { prevue: "planned", payee: "paid", impayee: "unpaid", annulee: "cancelled" }),
  ),
  paidOn: column("date_paiement", optionalDay("La date de paiement")),
  formalNoticeOn: column("mise_en_demeure", optionalDay("La date de mise en demeure")),
};

export const contributionColumns = namesOf(columns);
export type ContributionRow = z.output<typeof ContributionInput>;

/** A line of contributions.csv. Refuses an employer's share over the whole, and a debit without its mandate. */
export const ContributionInput = rowOf(columns)
  .refine((row) => inOrder(row.periodFrom, row.periodTo), "La fin de la période précède son début.")
  .refine(
    ({ amountCents, employerCents }) => isShare(employerCents, amountCents),
    "La part de l’employeur dépasse le montant.",
  )
  .refine(
    (row) => (row.status === "paid") === (row.paidOn !== null),
    "La date de paiement va avec le statut payee, et avec lui seul.",
  )
  .refine(
    (row) => row.method !== "sepa-debit" || (row.rum !== null && row.ics !== null),
    "Un prélèvement doit porter la RUM et l’ICS.",
  );

const isShare = (part: number, whole: number) => part >= Math.min(0, whole) && part <= Math.max(0, whole);
