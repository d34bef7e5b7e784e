import { asc, eq } from "drizzle-orm";
import { cardShares, contributions, issuedDocuments } from "@/db/schema";
import { contributionMethodLabels } from "@/lib/contribution/rules";
import { documentKindLabels } from "@/lib/document/rules";
import { eachReimbursement, eachTransfer } from "@/lib/reimbursement/queries";
import { careKindLabels, lineStatusLabels } from "@/lib/reimbursement/rules";
import { type Cell, type Section, section } from "./section";

const euros = (cents: number): Cell => ({ cents });

/** What was asked, paid and attested. */
export const moneySections: Section[] = [
  section(
    "cotisations",
    "Vos cotisations",
    (db, { memberId }) =>
      db
        .select()
        .from(contributions)
        .where(eq(contributions.memberId, memberId))
        .orderBy(asc(contributions.dueOn), asc(contributions.id)),
    [
      ["Période du", (row) => row.periodFrom],
      ["Période au", (row) => row.periodTo],
      ["Montant", (row) => euros(row.amountCents)],
      ["Part de l’employeur", (row) => euros(row.employerCents)],
      ["Échéance", (row) => row.dueOn],
      ["Mode de paiement", (row) => contributionMethodLabels[row.method]],
      ["Référence du mandat (RUM)", (row) => row.rum],
      ["Identifiant du créancier (ICS)", (row) => row.ics],
      ["État", (row) => contributionStates[row.status]],
      ["Payée le", (row) => row.paidOn],
      ["Mise en demeure le", (row) => row.formalNoticeOn],
    ],
  ),
  section("remboursements", "Vos remboursements", (db, { memberId }) => eachReimbursement(db, memberId, {}), [
    ["Date de soin", (line) => line.careOn],
    ["Bénéficiaire", (line) => line.firstName],
    ["Nature", (line) => careKindLabels[line.kind]],
    ["Acte", (line) => line.actLabel],
    ["Code de l’acte", (line) => line.actCode],
    ["Professionnel", (line) => line.professional],
    ["Dépense", (line) => euros(line.expenseCents)],
    ["Base de remboursement", (line) => euros(line.baseCents)],
    ["Taux (%)", (line) => line.schemeRate],
    ["Régime obligatoire", (line) => euros(line.schemeCents)],
    ["Participation forfaitaire", (line) => euros(line.participationCents)],
    ["Franchise", (line) => euros(line.franchiseCents)],
    ["Mutuelle", (line) => euros(line.mutualCents)],
    ["Autre organisme", (line) => euros(line.otherCents)],
    ["Reste à charge", (line) => euros(line.outOfPocketCents)],
    ["Tiers payant", (line) => line.thirdParty],
    ["Versé à", (line) => (line.paidTo === "member" ? "adhérent" : "professionnel")],
    ["État", (line) => lineStatusLabels[line.status]],
    ["Motif", (line) => line.reason],
    ["Virement", (line) => line.transfer],
    ["Date de paiement", (line) => line.paidOn],
  ]),
  section("virements", "Vos virements", (db, { memberId }) => eachTransfer(db, memberId), [
    ["Date", (row) => row.paidOn],
    ["Référence", (row) => row.reference],
    ["Montant", (row) => euros(row.amountCents)],
    ["Nombre de soins", (row) => row.lines],
  ]),
  section(
    "documents",
    "Les documents que vous avez créés",
    (db, { memberId }) =>
      db
        .select()
        .from(issuedDocuments)
        .where(eq(issuedDocuments.memberId, memberId))
        .orderBy(asc(issuedDocuments.issuedOn), asc(issuedDocuments.id)),
    [
      ["Document", (row) => documentKindLabels[row.kind]],
      ["Créé le", (row) => row.issuedOn],
      ["Valable jusqu’au", (row) => row.validUntil],
      ["Annulé le", (row) => row.revokedAt],
    ],
  ),
  section(
    "partages-de-carte",
    "Les liens vers votre carte",
    (db, { memberId }) =>
      db
        .select()
        .from(cardShares)
        .where(eq(cardShares.memberId, memberId))
        .orderBy(asc(cardShares.createdAt), asc(cardShares.id)),
    [
      ["Créé le", (row) => row.createdAt],
      ["Expire le", (row) => row.expiresAt],
      ["Annulé le", (row) => row.revokedAt],
      ["Ouvertures", (row) => row.opens],
      ["Ouvert en dernier le", (row) => row.openedAt],
    ],
  ),
];

const contributionStates = {
  planned: "prévue",
  paid: "payée",
  unpaid: "impayée",
  cancelled: "annulée",
} as const;
