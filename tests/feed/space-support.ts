import {
  aFolder,
  contract,
  contractsCsv,
  type FeedDatabase,
  type Fields,
  feed,
  fileCsv,
  member,
  membersCsv,
} from "./support";

/** A valid line of each file, for the member of the same `n`. */
export const beneficiary = (n: number, fields: Fields = {}): Fields => ({
  identifiant: `B${n}`,
  identifiant_adherent: `A${n}`,
  nir: "2550814168025",
  nom: "Exemple",
  prenom: "Marie",
  date_naissance: "1955-08-14",
  rang: "1",
  lien: "adhérent",
  date_debut: "2020-01-01",
  date_fin: "",
  teletransmission: "active",
  ...fields,
});

export const contribution = (n: number, fields: Fields = {}): Fields => ({
  identifiant: `E${n}`,
  identifiant_adherent: `A${n}`,
  identifiant_contrat: `C${n}`,
  periode_debut: "2026-01-01",
  periode_fin: "2026-01-31",
  montant: "84,90",
  part_employeur: "",
  echeance: "05/01/2026",
  mode: "prélèvement",
  rum: "RUM-1",
  ics: "FR00ZZZ000000",
  statut: "payée",
  date_paiement: "2026-01-05",
  mise_en_demeure: "",
  ...fields,
});

export const reimbursement = (n: number, fields: Fields = {}): Fields => ({
  identifiant: `R${n}`,
  identifiant_adherent: `A${n}`,
  identifiant_beneficiaire: `B${n}`,
  identifiant_contrat: `C${n}`,
  date_soin: "2026-01-05",
  nature: "consultation",
  code_acte: "G",
  acte: "Consultation généraliste",
  professionnel: "Dr Fictif",
  code_garantie: "MED",
  depense: "30,00",
  base: "30",
  taux: "70",
  part_regime: "19",
  participation: "2",
  franchise: "",
  part_mutuelle: "9.00",
  part_autre: "",
  reste_a_charge: "2,0",
  tiers_payant: "non",
  destinataire: "adhérent",
  statut: "payé",
  motif: "",
  virement: "VIR-1",
  date_paiement: "2026-01-09",
  ...fields,
});

export const guarantee = (code: string, fields: Fields = {}): Fields => ({
  produit: "Santé Sérénité",
  niveau: "Confort",
  code,
  date_debut: "2020-01-01",
  date_fin: "",
  nature: "optique",
  rang: "10",
  libelle: "Lunettes",
  texte: "Jusqu’à 200 € par paire tous les 2 ans",
  taux: "",
  plafond: "200",
  periode: "deux ans",
  ...fields,
});

type Lines = {
  beneficiaries?: Fields[];
  contributions?: Fields[];
  reimbursements?: Fields[];
  guarantees?: Fields[];
};

export const spaceFiles = (people: number, lines: Lines = {}) => {
  const numbers = Array.from({ length: people }, (_, n) => n + 1);
  return {
    members: membersCsv(...numbers.map((n) => member(n))),
    contracts: contractsCsv(...numbers.map((n) => contract(n))),
    beneficiaries: fileCsv("beneficiaries", ...(lines.beneficiaries ?? numbers.map((n) => beneficiary(n)))),
    ...(lines.contributions && { contributions: fileCsv("contributions", ...lines.contributions) }),
    ...(lines.reimbursements && { reimbursements: fileCsv("reimbursements", ...lines.reimbursements) }),
    ...(lines.guarantees && { guarantees: fileCsv("guarantees", ...lines.guarantees) }),
  };
};

/** Loads two members, and lines of their space. */
export async function feedSpace(database: FeedDatabase, lines: Lines) {
  const folder = aFolder(spaceFiles(2, lines));
  const summary = await feed(database, folder);
  return { summary, rejects: (folder.rejects() ?? []).map((line) => line.split(";")) };
}
