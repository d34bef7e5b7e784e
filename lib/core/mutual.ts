/** The facts of the mutual, once: pages, e-mails and documents read them here. Telephones in E.164. */
export const mutual = {
  name: "MGAS",
  legalForm: "Mutuelle soumise aux dispositions du livre II du code de la mutualité",
  siren: "123456789",
  /** Identifiant créancier SEPA (ICS): who debits. */
  creditorId: "FR00ZZZ000000",
  address: "1 rue de la Mutualité, 75000 Paris",
  publicationDirector: "Camille Exemple, directrice générale",

  telephone: "+33199001234",
  telephoneCost: "appel non surtaxé",
  hours: "du lundi au vendredi, de 9 h à 18 h",
  adviserEmail: "conseillers@mutuelle.example",
  complaintsEmail: "reclamations@mutuelle.example",
  dpoEmail: "dpo@mutuelle.example",
  accessibilityEmail: "accessibilite@mutuelle.example",

  mediatorName: "Médiation des mutuelles (exemple)",
  mediatorAddress: "2 rue de la Mutualité, 75000 Paris",
  mediatorSite: "https://mediation.example",

  supervisorName: "Autorité de contrôle prudentiel et de résolution (ACPR)",
  supervisorAddress: "4 place de Budapest, CS 92459, 75436 Paris Cedex 09",
  supervisorSite: "https://acpr.banque-france.fr",

  hostName: "Hébergeur Exemple SAS",
  hostAddress: "3 rue des Serveurs, 75000 Paris",
  hostTelephone: "+33199005678",
} as const;

export type MutualFact = keyof typeof mutual;

/** Facts invented for the demonstration: each operator replaces them, then takes them off this list. */
const fictitious: readonly MutualFact[] = [
  "siren",
  "creditorId",
  "address",
  "publicationDirector",
  "telephone",
  "telephoneCost",
  "hours",
  "adviserEmail",
  "complaintsEmail",
  "dpoEmail",
  "accessibilityEmail",
  "mediatorName",
  "mediatorAddress",
  "mediatorSite",
  "hostName",
  "hostAddress",
  "hostTelephone",
];

/** Whether a fact was invented for the demonstration, and must be marked so where the law asks for it. */
export function isFictitious(fact: MutualFact): boolean {
  return fictitious.includes(fact);
}
