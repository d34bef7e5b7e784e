import { asc, eq } from "drizzle-orm";
import { accounts, bankAccounts, beneficiaries, contactDetails, contracts, members } from "@/db/schema";
import { natureLabels, relationLabels, teletransmissionLabels } from "@/lib/contract/rules";
import { unseal } from "@/lib/core/crypto";
import { type Section, section } from "./section";

/** Who the member is, how to reach them, what their contract says and whom it covers. */
export const personSections: Section[] = [
  section(
    "adherent",
    "Vous",
    (db, { memberId }) => db.select().from(members).where(eq(members.id, memberId)),
    [
      ["Nom", (row) => row.lastName],
      ["Prénom", (row) => row.firstName],
      ["Date de naissance", (row) => row.bornOn],
      ["Numéro d’adhésion", (row) => row.membershipNumber],
      ["Numéro de Sécurité sociale", (row) => unseal(row.nirSealed, row.id)],
      ["Adresse e-mail connue de la mutuelle", (row) => row.email],
      ["Identifiant dans notre gestion", (row) => row.externalId],
    ],
  ),
  section(
    "espace",
    "Votre espace adhérent",
    (db, { memberId }) => db.select().from(accounts).where(eq(accounts.memberId, memberId)),
    [
      ["Identifiant (adresse e-mail)", (row) => row.email],
      ["Créé le", (row) => row.createdAt],
      ["Activé le", (row) => row.activatedAt],
      ["Adresse vérifiée le", (row) => row.emailVerifiedAt],
      ["Adresse confirmée le", (row) => row.emailConfirmedAt],
      ["E-mails refusés depuis le", (row) => row.mailRefusedAt],
      ["Fermé le", (row) => row.closedAt],
    ],
  ),
  section(
    "coordonnees",
    "Vos coordonnées",
    (db, { memberId }) => db.select().from(contactDetails).where(eq(contactDetails.memberId, memberId)),
    [
      ["Appartement, étage", (row) => row.addressFlat],
      ["Bâtiment, résidence", (row) => row.addressBuilding],
      ["Numéro et voie", (row) => row.addressStreet],
      ["Lieu-dit, boîte postale", (row) => row.addressPlace],
      ["Code postal", (row) => row.postcode],
      ["Ville", (row) => row.town],
      ["Pays", (row) => row.country],
      ["Téléphone mobile", (row) => row.mobile],
      ["Téléphone fixe", (row) => row.landline],
      ["Courrier", (row) => (row.postPreference === "paper" ? "papier" : "électronique")],
      ["Changées le", (row) => row.changedAt],
    ],
  ),
  section(
    "comptes-bancaires",
    "Vos comptes bancaires",
    (db, { memberId }) =>
      db
        .select()
        .from(bankAccounts)
        .where(eq(bankAccounts.memberId, memberId))
        .orderBy(asc(bankAccounts.requestedAt), asc(bankAccounts.id)),
    [
      ["Usage", (row) => (row.use === "debit" ? "prélèvements" : "remboursements")],
      ["État", (row) => bankStates[row.state]],
      ["IBAN", (row) => unseal(row.ibanSealed, row.id)],
      ["Titulaire", (row) => row.holder],
      ["Référence du mandat (RUM)", (row) => row.mandateRum],
      ["Mandat signé le", (row) => row.mandateSignedAt],
      ["Demandé le", (row) => row.requestedAt],
      ["Appliqué à partir du", (row) => row.appliesAt],
      ["Réglé le", (row) => row.settledAt],
    ],
  ),
  section(
    "contrats",
    "Vos contrats",
    (db, { memberId }) =>
      db
        .select()
        .from(contracts)
        .where(eq(contracts.memberId, memberId))
        .orderBy(asc(contracts.effectiveOn), asc(contracts.id)),
    [
      ["Identifiant", (row) => row.externalId],
      ["Nature", (row) => natureLabels[row.nature]],
      ["Produit", (row) => row.product],
      ["Niveau", (row) => row.level],
      ["Options", (row) => row.options],
      ["Contrat responsable", (row) => row.responsible],
      ["Employeur ou groupe", (row) => row.employer],
      ["Première souscription", (row) => row.firstSubscribedOn],
      ["Date de prise d’effet", (row) => row.effectiveOn],
      ["Échéance (mois-jour)", (row) => row.renewal],
      ["Fin", (row) => row.endedOn],
    ],
  ),
  section(
    "beneficiaires",
    "Les personnes couvertes",
    (db, { memberId }) =>
      db
        .select()
        .from(beneficiaries)
        .where(eq(beneficiaries.memberId, memberId))
        .orderBy(asc(beneficiaries.coveredFrom), asc(beneficiaries.id)),
    [
      ["Nom", (row) => row.lastName],
      ["Prénom", (row) => row.firstName],
      ["Date de naissance", (row) => row.bornOn],
      ["Numéro de Sécurité sociale", (row) => (row.nirSealed ? unseal(row.nirSealed, row.id) : null)],
      ["Rang", (row) => row.rank],
      ["Lien", (row) => relationLabels[row.relation]],
      ["Couverte depuis le", (row) => row.coveredFrom],
      ["Couverte jusqu’au", (row) => row.coveredTo],
      ["Télétransmission", (row) => teletransmissionLabels[row.teletransmission]],
    ],
  ),
];

const bankStates = {
  pending: "en attente",
  current: "en cours",
  replaced: "remplacé",
  cancelled: "annulé",
} as const;
